import { zstdCompressSync } from "node:zlib";
import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { SpecRow, SpecType } from "../../lake/spec/spec-table.ts";
import type { OpenEncoder } from "./encoder.ts";
import { dayNumber, precision, scale, thousandths } from "./values.ts";

const groupRows = 50_000;

const elements: Record<SpecType, Omit<SchemaElement, "name">> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  decimal: { type: "INT64", converted_type: "DECIMAL", precision, scale },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE" },
  timestamp: { type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" } },
};

type Cell = SpecRow[string] | undefined;

const values: Record<SpecType, (cell: NonNullable<Cell>) => unknown> = {
  text: String,
  integer: (cell) => BigInt(cell),
  decimal: (cell) => thousandths(String(cell)),
  boolean: Boolean,
  date: (cell) => dayNumber(String(cell)),
  timestamp: (cell) => BigInt(Date.parse(String(cell))),
};

type Written = Pick<ParquetWriter, "row_groups" | "num_rows"> & { offset: number };

/** Row groups of 50 000 rows with ZSTD; what is known of those written becomes the footer. */
export const parquetEncoder: OpenEncoder = (columns, state) => {
  const types = Object.entries(columns);
  const fields = types.map(([name, type]): SchemaElement => {
    return { name, repetition_type: "OPTIONAL", ...elements[type] };
  });
  const bytes = new ByteWriter(1 << 20);
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: "root", num_children: fields.length }, ...fields],
    codec: "ZSTD",
    compressors: { ZSTD: (input) => zstdCompressSync(input) },
    createdBy: "quayside",
  });
  let held: SpecRow[] = [];

  function taken(): Uint8Array {
    const given = bytes.getBytes().slice();
    bytes.index = 0;
    return given;
  }

  function group(): Uint8Array {
    const rows = held;
    held = [];
    const columnData = types.map(([name, type]) => {
      const toValue = values[type];
      const data = rows.map(({ [name]: cell = null }) => (cell === null ? null : toValue(cell)));
      return { name, data, offsetIndex: false };
    });
    if (rows.length > 0) writer.write({ columnData, rowGroupSize: groupRows });
    return taken();
  }

  if (state) {
    const { offset, ...written } = state as Written;
    Object.assign(writer, written);
    bytes.index = 0;
    bytes.offset = offset;
  }
  return {
    head: taken,
    rows(rows) {
      held = held.concat(rows);
      return held.length < groupRows ? Buffer.alloc(0) : group();
    },
    tail() {
      const last = group();
      writer.finish();
      return Buffer.concat([last, taken()]);
    },
    holds: () => held.length > 0,
    state: (): Written => ({ row_groups: writer.row_groups, num_rows: writer.num_rows, offset: bytes.offset }),
  };
};
