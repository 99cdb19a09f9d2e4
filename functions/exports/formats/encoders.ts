import type { DataFormat } from "@quayside/shared/exports/data-tables.ts";
import { avroEncoder } from "./avro.ts";
import { csvEncoder } from "./csv.ts";
import type { OpenEncoder } from "./encoder.ts";
import { jsonEncoder, linesEncoder } from "./json.ts";
import { parquetEncoder } from "./parquet.ts";

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
