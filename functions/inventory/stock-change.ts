import { Hold } from "@quayside/shared/inventory/schema.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { StockCounters } from "./stock-counters.ts";

export const counterNames = ["onHand", "reserved", "incoming", ...Hold.options] as const;
export type Counter = (typeof counterNames)[number];

/** What a movement adds to the counters of a SKU at a location; what is missing stays. */
export type Counters = Partial<Record<Counter, number>>;

/** What happens to the counters of a SKU at one location. */
export interface StockChange {
  location: string;
  counters: Counters;
  /** The least each counter must be before the change, decided by the write's own condition. */
  floors: Partial<Record<Counter | "free", number>>;
  /** What counters must be exactly, where a change was worked out from what somebody saw. */
  seen?: Counters;
  /** Set beside the counters; `null` removes it. */
  reorderPoint?: number | null;
}

/** The sum of what is held back for whatever reason. */
export function unavailableIn(counters: Counters): number {
  return Hold.options.reduce((sum, hold) => sum + (counters[hold] ?? 0), 0);
}

/** How a change moves what is free: on hand − reserved − unavailable. */
export function freeIn(counters: Counters): number {
  return (counters.onHand ?? 0) - (counters.reserved ?? 0) - unavailableIn(counters);
}

function added<Name extends string>(a: Partial<Record<Name, number>>, b: Partial<Record<Name, number>>) {
  const sum = { ...a };
  for (const name of Object.keys(b) as Name[]) sum[name] = (sum[name] ?? 0) + (b[name] ?? 0);
  return sum;
}

/** One change per location: an update takes a counter only once, and two demands on it add up. */
export function mergedChanges(changes: readonly StockChange[]): StockChange[] {
  const byLocation = Map.groupBy(changes, ({ location }) => location);
  return [...byLocation.values()].map((all) =>
    all.reduce((sum, each) => ({
      location: sum.location,
      counters: added(sum.counters, each.counters),
      floors: added(sum.floors, each.floors),
      seen: { ...sum.seen, ...each.seen },
      reorderPoint: each.reorderPoint === undefined ? sum.reorderPoint : each.reorderPoint,
    })),
  );
}

export function soldOut(shortages: readonly { sku: string; available: number }[]): AppError {
  const issues = shortages.map(({ sku, available }) => ({
    field: `lines.${sku}`,
    reason: available === 0 ? "is sold out" : `only ${available} left`,
  }));
  const [first] = issues;
  return new AppError("conflict", "SOLD_OUT", "Not everything in the cart is in stock any more.", { ...first, issues });
}

function standsAt({ location, onHand, reserved, unavailable, incoming }: StockCounters): string {
  const rest = [
    ...(reserved > 0 ? [`${reserved} reserved`] : []),
    ...(unavailable > 0 ? [`${unavailable} unavailable`] : []),
    ...(incoming > 0 ? [`${incoming} incoming`] : []),
  ];
  return `${location}: ${[`${onHand} on hand`, ...rest].join(", ")}`;
}

/** Why the counters refused a change: a reservation found too little, somebody was faster, or it would go under zero. */
export function refusedChange(
  sku: string,
  changes: readonly StockChange[],
  levels: readonly StockCounters[],
): AppError {
  const stands = levels.map(standsAt).join("; ") || "there is none";
  if (changes.some(({ counters }) => (counters.reserved ?? 0) > 0))
    return soldOut([{ sku, available: levels.reduce((sum, { available }) => sum + available, 0) }]);
  if (changes.some(({ seen = {} }) => Object.keys(seen).length > 0))
    return new AppError("conflict", "STOCK_MOVED", `The stock of ${sku} moved meanwhile. Nothing was changed.`, {
      field: "seen",
      reason: stands,
      issues: [{ field: `stock.${sku}`, reason: stands }],
    });
  return new AppError("conflict", "STOCK_BELOW_ZERO", `There is not that much of ${sku}. Nothing was changed.`, {
    field: "change",
    reason: stands,
    issues: [{ field: `stock.${sku}`, reason: stands }],
  });
}
