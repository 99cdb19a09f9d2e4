import { ReportState } from "@quayside/shared/reports/schema.ts";
import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const MadeSearch = listSearch({ state: ReportState });
export type MadeSearch = z.output<typeof MadeSearch>;

/** The reports page with the dialog of one of them open. */
export const ReportsSearch = z.object({ make: z.string().max(80).optional().catch(undefined) });

/** The report that a new one begins as a copy of. */
export const BuildSearch = z.object({ of: z.string().max(80).optional().catch(undefined) });

/** Two links in one page: which schedule is to be made for. */
export const SchedulesSearch = z.object({ report: z.string().max(80).optional().catch(undefined) });

export const UnsubscribeSearch = z.object({
  schedule: z.string().catch(""),
  to: z.string().catch(""),
  signature: z.string().catch(""),
});
