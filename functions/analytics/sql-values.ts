import type { DuckDBResultReader } from "@duckdb/node-api";
import type { SqlRow, SqlValue } from "./engine.ts";

/** Rows of DuckDB's answer as plain values. */
export function rowsOf(reader: DuckDBResultReader): SqlRow[] {
  const names = reader.columnNames();
  const types = reader.columnTypes().map((type) => String(type));
  const columns = reader.getColumnsJS().map((values, at) => values.map((value) => plain(value, types[at] ?? "")));
  const count = columns[0]?.length ?? 0;
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(names.map((name, at) => [name, columns[at]?.[row] ?? null])),
  );
}

function plain(value: unknown, type: string): SqlValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return exact(value);
  if (value instanceof Date) return type === "DATE" ? value.toISOString().slice(0, 10) : value.toISOString();
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  throw new TypeError(`${type} is no type of the lake`);
}

function exact(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is beyond what a number holds exactly`);
  return number;
}
