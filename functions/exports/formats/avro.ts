import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import avro from "avsc";
import type { SpecRow, SpecType } from "../../lake/spec/spec-table.ts";
import type { OpenEncoder } from "./encoder.ts";
import { dayNumber, precision, scale, thousandths } from "./values.ts";

const types: Record<SpecType, string | { type: string; [attribute: string]: unknown }> = {
  text: "string",
  integer: "long",
  decimal: { type: "bytes", logicalType: "decimal", precision, scale },
  boolean: "boolean",
  date: { type: "int", logicalType: "date" },
  timestamp: { type: "long", logicalType: "timestamp-millis" },
};

function bigEndian(value: bigint): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigInt64BE(value);
  return bytes;
}

const values: Record<SpecType, (cell: NonNullable<SpecRow[string]>) => unknown> = {
  text: String,
  integer: Number,
  decimal: (cell) => bigEndian(thousandths(String(cell))),
  boolean: Boolean,
  date: (cell) => dayNumber(String(cell)),
  timestamp: (cell) => Date.parse(String(cell)),
};

const long = avro.Type.forSchema("long");

/** Object container file (Avro 1.11, "Object Container Files"): each block ends with the file's own mark. */
export const avroEncoder: OpenEncoder = (columns, state) => {
  const mark = state ? Buffer.from(state as Uint8Array) : randomBytes(16);
  const columnTypes = Object.entries(columns);
  const fields = columnTypes.map(([name, type]) => ({ name, type: ["null", types[type]], default: null }));
  const schema = { type: "record", name: "Row", namespace: "quayside", fields } as avro.Schema;
  const rowType = avro.Type.forSchema(schema);

  function bytesOf(row: SpecRow): Buffer {
    const record: Record<string, unknown> = {};
    for (const [name, type] of columnTypes) {
      const cell = row[name] ?? null;
      record[name] = cell === null ? null : values[type](cell);
    }
    return rowType.toBuffer(record);
  }

  return {
    head() {
      const file = new avro.streams.BlockEncoder(schema, { codec: "deflate", syncMarker: mark, writeHeader: "always" });
      return file.read() as Buffer;
    },
    rows(rows) {
      if (rows.length === 0) return Buffer.alloc(0);
      const block = deflateRawSync(Buffer.concat(rows.map(bytesOf)));
      return Buffer.concat([long.toBuffer(rows.length), long.toBuffer(block.length), block, mark]);
    },
    tail: () => Buffer.alloc(0),
    holds: () => false,
    state: () => mark,
  };
};
