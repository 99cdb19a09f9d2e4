import type { Columns, ColumnType } from "../columns.ts";

const duckTypes: Record<ColumnType, string> = {
  text: "VARCHAR",
  int: "INTEGER",
  bigint: "BIGINT",
  boolean: "BOOLEAN",
  day: "DATE",
  instant: "TIMESTAMP",
};

function duckType(type: Columns[string]): string {
  return duckTypes[(type.endsWith("?") ? type.slice(0, -1) : type) as ColumnType];
}

export function literal(text: string | null): string {
  return text === null ? "NULL" : `'${text.replaceAll("'", "''")}'`;
}

export function literals(texts: readonly string[]): string {
  return texts.map(literal).join(", ");
}

export function names(columns: Columns): string[] {
  return Object.keys(columns);
}

/** `prefix.name` for every column; also of the fields of a struct. */
export function listed(columns: Columns, prefix: string): string {
  return names(columns)
    .map((name) => `${prefix}.${name} AS ${name}`)
    .join(", ");
}

/** The shape of a JSON object, as `from_json` takes it. */
export function shapeOf(columns: Columns): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([name, type]) => [name, duckType(type)]));
}

/** Columns in their order and type, so that a table's files are alike whatever they were made of. */
export function cast(columns: Columns): string {
  return Object.entries(columns)
    .map(([name, type]) => `CAST(${name} AS ${duckType(type)}) AS ${name}`)
    .join(", ");
}

/** A relation with these columns and no rows. */
export function emptyOf(columns: Columns): string {
  const nulls = Object.entries(columns).map(([name, type]) => `CAST(NULL AS ${duckType(type)}) AS ${name}`);
  return `SELECT ${nulls.join(", ")} WHERE false`;
}
