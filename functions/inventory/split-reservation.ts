import type { Reservation } from "@quayside/shared/orders/schema.ts";
import { sellingLocations } from "@quayside/shared/store/locations.ts";
import type { Location, StoreSettings } from "@quayside/shared/store/schema.ts";
import { availableOf, type FreeStock } from "./availability.ts";

export interface Demand {
  sku: string;
  quantity: number;
}

export interface Split {
  reservations: Reservation[];
  /** SKUs of which there is too little over all locations; then there are no reservations for them. */
  shortages: { sku: string; available: number }[];
}

type Stock = ReadonlyMap<string, readonly FreeStock[]>;

/** Demand of the whole cart per SKU: two lines of one SKU are one demand. */
export function demandOf(lines: readonly Demand[]): Map<string, number> {
  const demand = new Map<string, number>();
  for (const { sku, quantity } of lines) demand.set(sku, (demand.get(sku) ?? 0) + quantity);
  return demand;
}

/** What of the open demand a location could give now. */
function givenBy(location: string, open: ReadonlyMap<string, number>, stock: Stock): Reservation[] {
  return [...open].flatMap(([sku, missing]) => {
    const level = stock.get(sku)?.find((each) => each.location === location);
    const quantity = Math.min(missing, level?.available ?? 0);
    return quantity > 0 ? [{ sku, location, quantity, state: "held" as const }] : [];
  });
}

/** Of several locations the one that completes most of the open demand, so that few parcels leave from few places. */
function mostHelpful(locations: readonly Location[], open: ReadonlyMap<string, number>, stock: Stock) {
  const offers = locations.map((location) => {
    const given = givenBy(location.id, open, stock);
    const completed = given.filter(({ sku, quantity }) => quantity === open.get(sku)).length;
    return { location, given, completed, units: given.reduce((sum, { quantity }) => sum + quantity, 0) };
  });
  return offers.toSorted((a, b) => b.completed - a.completed || b.units - a.units)[0];
}

/**
 * Plans which location gives how many: by priority, and among equals so that few parcels leave. What holds is decided by
 * the conditions of the transaction.
 */
export function splitReservation(
  lines: readonly Demand[],
  stock: Stock,
  settings: Pick<StoreSettings, "locations">,
): Split {
  const split: Split = { reservations: [], shortages: [] };
  const open = demandOf(lines);
  for (const [sku, quantity] of [...open]) {
    const available = availableOf(stock.get(sku) ?? [], settings);
    if (available >= quantity) continue;
    split.shortages.push({ sku, available });
    open.delete(sku);
  }
  for (const equals of Map.groupBy(sellingLocations(settings), ({ priority }) => priority).values()) {
    let left = equals;
    for (;;) {
      const next = mostHelpful(left, open, stock);
      if (!next || next.units === 0) break;
      for (const { sku, quantity } of next.given) reduce(open, sku, quantity);
      split.reservations.push(...next.given);
      left = left.filter((location) => location !== next.location);
    }
  }
  return split;
}

function reduce(open: Map<string, number>, sku: string, quantity: number): void {
  const missing = (open.get(sku) ?? 0) - quantity;
  if (missing > 0) open.set(sku, missing);
  else open.delete(sku);
}
