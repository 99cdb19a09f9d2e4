import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { StockCounters } from "./store.ts";

/** What one movement does to the counters of a SKU at a location. */
export interface StockChange {
  location: string;
  counters: { onHand: number; reserved: number };
  /** The least each counter must be before the change, decided by the write's own condition. */
  floors: { free?: number; reserved?: number; onHand?: number };
}

/** Units that can be bought of a SKU: what is free, floored at 0 per location before summing. */
export function availableOf(levels: readonly { available: number }[]): number {
  return levels.reduce((sum, { available }) => sum + available, 0);
}

export function soldOut(shortages: readonly { sku: string; available: number }[]): AppError {
  const issues = shortages.map(({ sku, available }) => ({
    field: `lines.${sku}`,
    reason: available === 0 ? "is sold out" : `only ${available} left`,
  }));
  const [first] = issues;
  return new AppError("conflict", "SOLD_OUT", "Not everything in the cart is in stock any more.", { ...first, issues });
}

/** Why the counters refused a change: a reservation found too little, or an adjustment would go under zero. */
export function refusedChange(
  sku: string,
  changes: readonly StockChange[],
  levels: readonly StockCounters[],
): AppError {
  if (changes.some(({ counters }) => counters.reserved > 0)) return soldOut([{ sku, available: availableOf(levels) }]);
  const reason = levels.map(({ location, onHand, reserved }) => `${location}: ${onHand}, ${reserved} reserved`);
  return new AppError("conflict", "STOCK_BELOW_ZERO", `There is not that much of ${sku}. Nothing was changed.`, {
    field: "change",
    reason: `on hand are ${reason.join("; ") || "none"}`,
  });
}
