import * as z from "zod";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";

export const ImportState = z.enum(["uploading", "validating", "validated", "committing", "completed", "failed"]);
export type ImportState = z.output<typeof ImportState>;

/** One thing wrong with one cell; `row` counts from 2, as a spreadsheet shows a file with a header. */
export const ImportError = z.object({ row: z.int(), column: z.string(), reason: z.string(), value: z.string() });
export type ImportError = z.output<typeof ImportError>;

export const ImportCounts = z.object({
  rows: z.int(),
  products: z.int(),
  variants: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.int(),
});
export type ImportCounts = z.output<typeof ImportCounts>;

export const Import = z.object({
  id: idSchema("import"),
  version: z.int(),
  kind: z.enum(["catalogue"]),
  filename: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  state: ImportState,
  /** Rows done of rows in all, for the state it is in. */
  progress: z.object({ done: z.int(), total: z.int() }),
  counts: ImportCounts,
  /** The first products as they would be stored. */
  preview: z.array(
    z.object({
      title: z.string(),
      skus: z.array(z.string()),
      change: z.enum(["create", "update", "none"]),
      category: z.string(),
    }),
  ),
  errors: z.int(),
  failure: z.string().optional(),
  createdBy: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Import = z.output<typeof Import>;
