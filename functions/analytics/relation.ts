import type { ColumnType } from "../lake/columns.ts";
import { type LakeTable, monthlyTables, schemaVersion, wholeTables } from "../lake/tables.ts";
import { isMonthly, literal } from "./sql.ts";

const sqlTypes: Record<ColumnType, string> = {
  text: "VARCHAR",
  int: "INTEGER",
  bigint: "BIGINT",
  boolean: "BOOLEAN",
  day: "DATE",
  instant: "TIMESTAMP",
};

/** What stands in, where files were made by an earlier version of the schema, for columns that came since. */
const cameSince: { table: LakeTable; column: string; version: number; before: string }[] = [
  {
    ...{ table: "orders", column: "previous_day", version: 7 },
    // An order before those that are read was on some earlier day.
    before:
      "CASE WHEN nth > 1 THEN coalesce(lag(day) OVER (PARTITION BY customer_key ORDER BY nth), DATE '1970-01-01') END",
  },
  { table: "order_lines", column: "order_no", version: 7, before: "dense_rank() OVER (ORDER BY order_id)" },
];

/** A table's rows with the columns it has now, whichever version of the schema they were written by. */
export function asNow(table: LakeTable, rows: string, version: number): string {
  const missing = cameSince.filter((each) => each.table === table && version < each.version);
  if (missing.length === 0) return rows;
  const standIn = new Map(missing.map(({ column, before }) => [column, `${before} AS ${column}`]));
  return `SELECT ${Object.keys(columnsOf(table))
    .map((name) => standIn.get(name) ?? name)
    .join(", ")} FROM (${rows}) written`;
}

/** DuckDB's text of a table that lies in some files of a version of the schema, or is empty; columns unknown then are null. */
export function relationOf(table: LakeTable, paths: readonly string[], version = schemaVersion): string {
  if (paths.length === 0) return emptyRelation(table);
  const list = `[${paths.map(literal).join(", ")}]`;
  const hive = isMonthly(table) ? ", hive_partitioning = true, hive_types = {'month': VARCHAR}" : "";
  const stored = `SELECT * FROM read_parquet(${list}${hive})`;
  return version === schemaVersion ? stored : asNow(table, withAllColumns(table, stored), version);
}

/** DuckDB's rows of a table with all columns it has now; those that they lack are null. */
export function withAllColumns(table: LakeTable, rows: string): string {
  return `${rows} UNION ALL BY NAME ${emptyRelation(table)}`;
}

/** A table with no rows. */
export function emptyRelation(table: LakeTable): string {
  const typed = Object.entries(columnsOf(table)).map(([name, type]) => {
    return `CAST(NULL AS ${sqlTypes[type.replace("?", "") as ColumnType]}) AS ${name}`;
  });
  return `SELECT ${typed.join(", ")} WHERE 1 = 0`;
}

function columnsOf(table: LakeTable): Record<string, string> {
  return isMonthly(table) ? { ...monthlyTables[table], month: "text" } : wholeTables[table];
}
