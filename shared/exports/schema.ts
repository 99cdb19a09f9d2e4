import * as z from "zod";
import { DayRange } from "../analytics/query.ts";
import { ImportKind } from "../imports/schema.ts";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { DataFormat, DataTable, dataTables, hasDays } from "./data-tables.ts";

export const ExportState = z.enum(["running", "completed", "failed", "cancelled"]);
export type ExportState = z.output<typeof ExportState>;

/** What an import reads again, a permission each; or a table of raw data. */
export const ExportKind = z.enum([...ImportKind.options, "data"]);
export type ExportKind = z.output<typeof ExportKind>;

export const DataExport = z
  .object({ table: DataTable, format: DataFormat.default("csv"), days: DayRange.optional() })
  .refine(({ table, days }) => !days || hasDays(table), {
    path: ["days"],
    message: `goes with ${Object.keys(dataTables)
      .filter((table) => hasDays(table as DataTable))
      .join(", ")}`,
  });
export type DataExport = z.output<typeof DataExport>;

/** A CSV file of everything of a kind, with the columns that an import of that kind reads; or a table of raw data. */
export const Export = z.object({
  id: idSchema("export"),
  version: z.int(),
  kind: ExportKind,
  /** Of raw data: which. */
  data: DataExport.optional(),
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
