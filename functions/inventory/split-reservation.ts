import type { Reservation } from "@quayside/shared/orders/schema.ts";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import { availableOf, type FreeBySku, type Offer, offersOf } from "./availability.ts";
import type { Demand } from "./demand.ts";

/** A reservation as it is planned: the write's condition keeps `least` free at the location. */
export interface PlannedReservation extends Reservation {
  least: number;
}

/** As the order keeps it. */
export function reservationOf({ least: _, ...reservation }: PlannedReservation): Reservation {
  return reservation;
}

export interface Split {
  reservations: PlannedReservation[];
  /** SKUs of which there is too little over all locations; then there are no reservations for them. */
  shortages: { sku: string; available: number }[];
}

type Open = Map<string, number>;

interface Helper {
  location: string;
  priority: number;
  /** By SKU. */
  offers: Map<string, Offer>;
}

function helpersOf(demand: readonly Demand[], stock: FreeBySku, settings: Pick<StoreSettings, "locations">): Helper[] {
  const helpers = new Map<string, Helper>();
  for (const { sku, threshold } of demand)
    for (const offer of offersOf(stock.get(sku) ?? [], settings, threshold)) {
      const { location, priority } = offer;
      const helper = helpers.get(location) ?? { location, priority, offers: new Map() };
      helper.offers.set(sku, offer);
      helpers.set(location, helper);
    }
  return [...helpers.values()];
}

/** What of the open demand a location could give now. */
function givenBy({ location, offers }: Helper, open: Open): PlannedReservation[] {
  return [...open].flatMap(([sku, missing]) => {
    const { units = 0, least = 0 } = offers.get(sku) ?? {};
    const quantity = Math.min(missing, units);
    return quantity > 0 ? [{ sku, location, quantity, state: "held" as const, least }] : [];
  });
}

/** Of several locations the one that completes most of the open demand, so that few parcels leave from few places. */
function mostHelpful(helpers: readonly Helper[], open: Open) {
  const all = helpers.map((helper) => {
    const given = givenBy(helper, open);
    const completed = given.filter(({ sku, quantity }) => quantity === open.get(sku)).length;
    return { helper, given, completed, units: given.reduce((sum, { quantity }) => sum + quantity, 0) };
  });
  return all.toSorted((a, b) => b.completed - a.completed || b.units - a.units)[0];
}

function takeFrom(open: Open, given: readonly PlannedReservation[]): void {
  for (const { sku, quantity } of given) {
    const missing = (open.get(sku) ?? 0) - quantity;
    if (missing > 0) open.set(sku, missing);
    else open.delete(sku);
  }
}

/**
 * Plans which location gives how many: by priority, and among equals so that few parcels leave. What holds is decided by
 * the conditions of the transaction.
 */
export function splitReservation(
  demand: Iterable<Demand>,
  stock: FreeBySku,
  settings: Pick<StoreSettings, "locations">,
): Split {
  const wanted = [...demand];
  const split: Split = { reservations: [], shortages: [] };
  for (const { sku, quantity, threshold } of wanted) {
    const available = availableOf(stock.get(sku) ?? [], settings, threshold);
    if (available < quantity) split.shortages.push({ sku, available });
  }
  const short = new Set(split.shortages.map(({ sku }) => sku));
  const open = new Map(wanted.flatMap(({ sku, quantity }) => (short.has(sku) ? [] : [[sku, quantity] as const])));
  for (const equals of Map.groupBy(helpersOf(wanted, stock, settings), ({ priority }) => priority).values()) {
    let left = equals;
    for (;;) {
      const next = mostHelpful(left, open);
      if (!next || next.units === 0) break;
      takeFrom(open, next.given);
      split.reservations.push(...next.given);
      left = left.filter((helper) => helper !== next.helper);
    }
  }
  return split;
}
