import type { ImportCounts } from "@quayside/shared/imports/schema.ts";
import type { Drafted } from "./draft.ts";
import type { Change } from "./store.ts";

export const noCounts: ImportCounts = {
  rows: 0,
  products: 0,
  variants: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
};

/** Counts one product more; `change` is absent when nothing of it is stored. Rows are refused, products change. */
export function tally(counts: ImportCounts, { rows, draft }: Drafted, change: Change | undefined): ImportCounts {
  const variants = change && draft ? draft.variants.length : 0;
  return {
    rows: counts.rows + rows.length,
    products: counts.products + (change ? 1 : 0),
    variants: counts.variants + variants,
    created: counts.created + (change === "create" ? 1 : 0),
    updated: counts.updated + (change === "update" ? 1 : 0),
    unchanged: counts.unchanged + (change === "none" ? 1 : 0),
    refused: counts.refused + rows.length - variants,
  };
}
