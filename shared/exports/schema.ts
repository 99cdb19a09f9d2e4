import * as z from "zod";
import { ImportKind } from "../imports/schema.ts";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";

export const ExportState = z.enum(["running", "completed", "failed", "cancelled"]);
export type ExportState = z.output<typeof ExportState>;

/** A CSV file of everything of a kind, with the columns that an import of that kind reads. */
export const Export = z.object({
  id: idSchema("export"),
  version: z.int(),
  kind: ImportKind,
  filename: z.string(),
  state: ExportState,
  /** Written so far; how many there will be is not known before the end. */
  records: z.int(),
  rows: z.int(),
  bytes: z.int(),
  failure: z.string().optional(),
  createdBy: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  /** The file is deleted then. */
  expiresAt: Instant,
});
export type Export = z.output<typeof Export>;
