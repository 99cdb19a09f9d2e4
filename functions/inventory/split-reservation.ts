import type { Reservation } from "@quayside/shared/orders/schema.ts";

export interface Demand {
  sku: string;
  quantity: number;
}

interface FreeStock {
  location: string;
  available: number;
}

export interface Split {
  reservations: Reservation[];
  /** SKUs of which there is too little over all locations; then there are no reservations for them. */
  shortages: { sku: string; available: number }[];
}

/** Demand of the whole cart per SKU: two lines of one SKU are one demand. */
export function demandOf(lines: readonly Demand[]): Map<string, number> {
  const demand = new Map<string, number>();
  for (const { sku, quantity } of lines) demand.set(sku, (demand.get(sku) ?? 0) + quantity);
  return demand;
}

/** The default location first, then whichever has most, so that few parcels leave from few places. */
function inOrder(levels: readonly FreeStock[], defaultLocation: string): FreeStock[] {
  const rank = (level: FreeStock) => (level.location === defaultLocation ? 0 : 1);
  return levels.toSorted(
    (a, b) => rank(a) - rank(b) || b.available - a.available || (a.location < b.location ? -1 : 1),
  );
}

/** Plans which location gives how many; what holds is decided by the conditions of the transaction. */
export function splitReservation(
  lines: readonly Demand[],
  stock: ReadonlyMap<string, readonly FreeStock[]>,
  defaultLocation: string,
): Split {
  const split: Split = { reservations: [], shortages: [] };
  for (const [sku, quantity] of demandOf(lines)) {
    const levels = stock.get(sku) ?? [];
    const available = levels.reduce((sum, level) => sum + level.available, 0);
    if (available < quantity) {
      split.shortages.push({ sku, available });
      continue;
    }
    let missing = quantity;
    for (const level of inOrder(levels, defaultLocation)) {
      const taken = Math.min(missing, level.available);
      if (taken > 0) split.reservations.push({ sku, location: level.location, quantity: taken, state: "held" });
      missing -= taken;
    }
  }
  return split;
}
