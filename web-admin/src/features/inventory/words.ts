import type { AdjustmentCode, Hold, Movement } from "@quayside/shared/inventory/schema.ts";

export const kindWords: Record<Movement["kind"], string> = {
  purchase: "Purchase",
  sale: "Sale",
  return: "Return",
  transfer: "Transfer",
  adjustment: "Adjustment",
  count: "Count",
  hold: "Put aside",
  reservation: "Reservation",
  release: "Release",
};

export const codeWords: Record<AdjustmentCode, string> = {
  found: "Found",
  lost: "Lost",
  stolen: "Stolen",
  broken: "Broken",
  sample: "Given as a sample",
  "written-off": "Written off",
  correction: "Correction of a mistake",
};

export const codeOptions = Object.entries(codeWords).map(([value, label]) => ({ value, label }));

export const holdWords: Record<Hold, string> = {
  damaged: "Damaged",
  quality: "To be checked",
  safety: "Safety stock",
};
