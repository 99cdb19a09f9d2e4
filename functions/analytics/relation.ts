import { type ColumnType, type LakeTable, monthlyTables, wholeTables } from "../lake/tables.ts";
import { isMonthly, literal } from "./sql.ts";

const sqlTypes: Record<ColumnType, string> = {
  text: "VARCHAR",
  int: "INTEGER",
  bigint: "BIGINT",
  boolean: "BOOLEAN",
  day: "DATE",
  instant: "TIMESTAMP",
};

/**
 * DuckDB's text of a table that lies in some files, or is empty. Files `ofBefore` lack columns that came since; until the
 * lake is made anew those are null.
 */
export function relationOf(table: LakeTable, paths: readonly string[], { ofBefore = false } = {}): string {
  if (paths.length === 0) return emptyRelation(table);
  const list = `[${paths.map(literal).join(", ")}]`;
  const hive = isMonthly(table) ? ", hive_partitioning = true, hive_types = {'month': VARCHAR}" : "";
  const stored = `SELECT * FROM read_parquet(${list}${hive})`;
  return ofBefore ? `${stored} UNION ALL BY NAME ${emptyRelation(table)}` : stored;
}

/** A table with no rows. */
export function emptyRelation(table: LakeTable): string {
  const columns: Record<string, string> = isMonthly(table)
    ? { ...monthlyTables[table], month: "text" }
    : wholeTables[table];
  const typed = Object.entries(columns).map(([name, type]) => {
    return `CAST(NULL AS ${sqlTypes[type.replace("?", "") as ColumnType]}) AS ${name}`;
  });
  return `SELECT ${typed.join(", ")} WHERE 1 = 0`;
}
