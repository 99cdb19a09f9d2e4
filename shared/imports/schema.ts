import * as z from "zod";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";

/** What a file can hold; a permission each: `catalog.import`, `customers.import` … */
export const ImportKind = z.enum(["catalog", "collections", "customers", "orders", "returns"]);
export type ImportKind = z.output<typeof ImportKind>;

/** `mapping`: the file has columns that nobody has told the meaning of yet. */
export const ImportState = z.enum([
  "uploading",
  "validating",
  "mapping",
  "validated",
  "committing",
  "completed",
  "failed",
  "cancelled",
]);
export type ImportState = z.output<typeof ImportState>;

/** One thing wrong with one cell; `row` counts from 2, as a spreadsheet shows a file with a header. */
export const ImportError = z.object({ row: z.int(), column: z.string(), reason: z.string(), value: z.string() });
export type ImportError = z.output<typeof ImportError>;

/** Records are products, collections, customers, orders or returns: one or more rows each. */
export const ImportCounts = z.object({
  rows: z.int(),
  records: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** Rows, not records. */
  refused: z.int(),
});
export type ImportCounts = z.output<typeof ImportCounts>;

/** What storing a record changes. `before` and `after` are for people, cut where they are long. */
export const ImportChange = z.object({
  row: z.int(),
  /** What names the record: a handle, an e-mail address, a number. */
  key: z.string(),
  title: z.string(),
  change: z.enum(["create", "update"]),
  fields: z.array(z.object({ field: z.string(), before: z.string().optional(), after: z.string().optional() })),
});
export type ImportChange = z.output<typeof ImportChange>;

/** Our columns by name, each with the file's column it is read from. Columns of the file that are not named are left. */
export const ColumnMapping = z.record(z.string().max(50), z.string().max(200));
export type ColumnMapping = z.output<typeof ColumnMapping>;

export const Import = z.object({
  id: idSchema("import"),
  version: z.int(),
  kind: ImportKind,
  filename: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  state: ImportState,
  /** Rows done of rows in all, for the state it is in; all are not known while the file is read for the first time. */
  progress: z.object({ done: z.int(), total: z.int() }),
  counts: ImportCounts,
  /** The file's own columns and its first rows, as soon as it was opened. */
  header: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: ColumnMapping,
  errors: z.int(),
  failure: z.string().optional(),
  createdBy: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Import = z.output<typeof Import>;
