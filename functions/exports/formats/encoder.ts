import type { DataFormat } from "@quayside/shared/exports/data-tables.ts";
import type { SpecRow, SpecTable } from "../../lake/spec/spec-table.ts";
import { avroEncoder } from "./avro.ts";
import { csvEncoder } from "./csv.ts";
import { jsonEncoder, linesEncoder } from "./json.ts";
import { parquetEncoder } from "./parquet.ts";

export type Columns = SpecTable["columns"];

/** Makes a file of rows, some at a time. What it gave, one after the other, is the file. */
export interface Encoder {
  head(): Uint8Array;
  /** Bytes of these rows and of all that were held back; none while it gathers more. */
  rows(rows: readonly SpecRow[]): Uint8Array;
  tail(): Uint8Array;
  /** Whether rows are held back. */
  holds(): boolean;
  /** What another one needs to go on behind the bytes given; only asked for while nothing is held back. */
  state(): unknown;
}

/** `state` is that of the encoder that wrote what is there already. */
export type OpenEncoder = (columns: Columns, state?: unknown) => Encoder;

export const encoders: Record<DataFormat, OpenEncoder> = {
  csv: csvEncoder({ tellsNull: true }),
  json: jsonEncoder,
  ndjson: linesEncoder,
  parquet: parquetEncoder,
  avro: avroEncoder,
};

export const contentTypes: Record<DataFormat, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  ndjson: "application/x-ndjson",
  parquet: "application/vnd.apache.parquet",
  avro: "application/vnd.apache.avro",
};
