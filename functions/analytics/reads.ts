import type { LakeFile, Manifest } from "../lake/manifest.ts";
import type { LakeTable } from "../lake/tables.ts";
import { isMonthly, monthsRead, tablesRead } from "./sql.ts";

export interface Read {
  table: LakeTable;
  files: LakeFile[];
}

/** What a statement reads of a lake: its tables, and of monthly ones the files of the months that it names. */
export function readsOf(manifest: Manifest, sql: string): Read[] {
  return tablesRead(sql).map((table) => ({ table, files: filesOf(manifest, table, sql) }));
}

function filesOf({ monthly, whole }: Manifest, table: LakeTable, sql: string): LakeFile[] {
  if (!isMonthly(table)) return [whole[table]].filter((file) => file !== undefined);
  const months = monthly[table] ?? {};
  return monthsRead(sql, Object.keys(months).sort()).flatMap((month) => months[month] ?? []);
}

/** The lake's tables become named parts of the statement itself, so that statements of several states run side by side. */
export function withRelations(sql: string, relations: readonly string[]): string {
  if (relations.length === 0) return sql;
  const own = /^\s*WITH\s+/i.exec(sql);
  const named = `WITH ${relations.join(", ")}`;
  return own ? `${named}, ${sql.slice(own[0].length)}` : `${named} ${sql}`;
}
