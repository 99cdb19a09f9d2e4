import { statSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "@quayside/shared/kernel/day.ts";
import type { Columns } from "../columns.ts";
import type { LakeFile, Manifest } from "../manifest.ts";
import { type MonthlyTable, monthlyTables, type WholeTable, wholeTables } from "../tables.ts";
import type { Session } from "./session.ts";
import { cast, emptyOf, literal, literals, names } from "./sql.ts";

/** A file that is going to be part of the lake, still on this machine. */
export interface MadeFile {
  table: MonthlyTable | WholeTable;
  month?: string;
  path: string;
  rows: number;
  bytes: number;
  from?: Day | undefined;
}

/** What one compaction works with: what the lake is, and what it is going to be. */
export interface Work {
  session: Session;
  base: Manifest;
  /** A file of the lake on this machine. */
  local(file: LakeFile): Promise<string>;
  made: MadeFile[];
}

const reading = (paths: readonly string[], columns: Columns) =>
  `(SELECT ${names(columns).join(", ")} FROM read_parquet([${literals(paths)}]))`;

const none = (columns: Columns) => `(${emptyOf(columns)})`;

/** A month of a table as the lake has it, as a relation. */
export async function stored({ base, local }: Work, table: MonthlyTable, month: string): Promise<string> {
  const file = base.monthly[table]?.[month];
  return file ? reading([await local(file)], monthlyTables[table]) : none(monthlyTables[table]);
}

/** All months of a table as the lake has it; `except` are left out. */
export async function storedMonths(work: Work, table: MonthlyTable, except: ReadonlySet<string>): Promise<string> {
  const files = Object.entries(work.base.monthly[table] ?? {}).filter(([month]) => !except.has(month));
  const paths = await Promise.all(files.map(([, file]) => work.local(file)));
  return paths.length > 0 ? reading(paths, monthlyTables[table]) : none(monthlyTables[table]);
}

export async function storedWhole({ base, local }: Work, table: WholeTable): Promise<string> {
  const file = base.whole[table];
  return file ? reading([await local(file)], wholeTables[table]) : none(wholeTables[table]);
}

/** The newest file of a month of a table: one that was just made, else the lake's. */
export async function newest(work: Work, table: MonthlyTable, month: string): Promise<string> {
  const made = work.made.find((each) => each.table === table && each.month === month);
  if (!made) return stored(work, table, month);
  return made.rows > 0 ? reading([made.path], monthlyTables[table]) : none(monthlyTables[table]);
}

/** Writes a relation as a file of a table, in the order given, which must leave no two rows to chance. */
export async function write(
  work: Work,
  table: MonthlyTable | WholeTable,
  month: string | undefined,
  relation: string,
  order: string,
): Promise<MadeFile> {
  const columns: Columns = { ...monthlyTables, ...wholeTables }[table];
  const path = join(work.session.folder, [table, month, "parquet"].filter(Boolean).join("."));
  const [copied] = await work.session.rows<{ Count: string }>(
    `COPY (SELECT ${cast(columns)} FROM ${relation} ORDER BY ${order}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  const [first] =
    "day" in columns
      ? await work.session.rows<{ day: Day | null }>(`SELECT min(day) AS day FROM read_parquet(${literal(path)})`)
      : [];
  const size = { rows: Number(copied?.Count ?? 0), bytes: statSync(path).size };
  const made = { table, month, path, ...size, from: first?.day ?? undefined };
  work.made.push(made);
  return made;
}
