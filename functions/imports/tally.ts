import type { ImportCounts } from "@quayside/shared/imports/schema.ts";
import type { Change, Drafted } from "./session.ts";

export const noCounts: ImportCounts = { rows: 0, records: 0, created: 0, updated: 0, unchanged: 0, refused: 0 };

/** Counts one record more; `change` is absent when nothing of it is stored. Rows are refused, records change. */
export function tally(
  counts: ImportCounts,
  { rows, taken }: Pick<Drafted<unknown>, "rows" | "taken">,
  change: Change | undefined,
): ImportCounts {
  return {
    rows: counts.rows + rows.length,
    records: counts.records + (change ? 1 : 0),
    created: counts.created + (change === "create" ? 1 : 0),
    updated: counts.updated + (change === "update" ? 1 : 0),
    unchanged: counts.unchanged + (change === "none" ? 1 : 0),
    refused: counts.refused + rows.length - (change ? taken : 0),
  };
}
