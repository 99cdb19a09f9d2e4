/** Types of columns that Parquet, DuckDB, Trino and Avro all have. `day` is a date, `instant` a timestamp in UTC. */
export type ColumnType = "text" | "int" | "bigint" | "boolean" | "day" | "instant";

/** `?` behind a type: it may be null. */
export type Columns = Readonly<Record<string, ColumnType | `${ColumnType}?`>>;

interface Values {
  text: string;
  int: number;
  bigint: number;
  boolean: boolean;
  /** `2026-11-29`. */
  day: string;
  /** ISO 8601 in UTC. */
  instant: string;
}

/** A row of a table as facts tell it. */
export type Row<C extends Columns> = {
  -readonly [K in keyof C]: C[K] extends ColumnType
    ? Values[C[K]]
    : C[K] extends `${infer T extends ColumnType}?`
      ? Values[T] | null
      : never;
};
