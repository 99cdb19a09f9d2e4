import { sellingLocations } from "@quayside/shared/store/locations.ts";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import { type Demand, demandOf, type LineOfTerms } from "./demand.ts";
import type { SaleTerms } from "./sale-terms.ts";

/** What is free at a location; negative where more was sold, or less was counted. */
export interface FreeStock {
  location: string;
  free: number;
}

export type FreeBySku = ReadonlyMap<string, readonly FreeStock[]>;
type WithLocations = Pick<StoreSettings, "locations">;

/** What a location can give: `units`, so that no less than `least` stays free there (negative on backorder). */
export interface Offer {
  location: string;
  priority: number;
  units: number;
  least: number;
}

/**
 * What selling locations can give, in selling order. A positive threshold keeps units back, first where orders take from
 * first; the depth of a backorder is all at the first location. Each `least` is a bound that orders alone cannot pass, so
 * their conditions together hold the threshold.
 */
export function offersOf(levels: readonly FreeStock[], settings: WithLocations, threshold = 0): Offer[] {
  let keptBack = Math.max(0, threshold);
  return sellingLocations(settings).map(({ id: location, priority }, place) => {
    const free = levels.find((level) => level.location === location)?.free ?? 0;
    const kept = Math.min(keptBack, Math.max(0, free));
    keptBack -= kept;
    const least = place === 0 && threshold < 0 ? threshold : kept;
    return { location, priority, least, units: Math.max(0, free - least) };
  });
}

/** Units that can be bought of a SKU with stock of its own, over all selling locations. */
export function availableOf(levels: readonly FreeStock[], settings: WithLocations, threshold = 0): number {
  return offersOf(levels, settings, threshold).reduce((sum, { units }) => sum + units, 0);
}

/** Units that can be bought now; of a bundle, as many as its scarcest part makes. `taken` is spoken for already. */
export function sellableUnits(
  { sku, threshold, parts }: SaleTerms,
  stock: FreeBySku,
  settings: WithLocations,
  taken: ReadonlyMap<string, Demand> = new Map(),
): number {
  const left = (of: string, downTo: number) =>
    Math.max(0, availableOf(stock.get(of) ?? [], settings, downTo) - (taken.get(of)?.quantity ?? 0));
  if (!parts) return left(sku, threshold);
  return Math.min(...parts.map((part) => Math.floor(left(part.sku, part.threshold) / part.quantity)));
}

/** Per line, what can be had of it beside all lines before it: bundles and their parts share stock. */
export function availableInCart(
  lines: readonly LineOfTerms[],
  stock: FreeBySku,
  settings: WithLocations,
): Map<string, number> {
  const available = lines.map(({ terms }, index): [string, number] => {
    const taken = demandOf(lines.slice(0, index));
    return [terms.sku, sellableUnits(terms, stock, settings, taken)];
  });
  return new Map(available);
}

/** Lines of which there is too little, named as the shopper knows them, also where a part of a bundle is short. */
export function shortLines(lines: readonly LineOfTerms[], stock: FreeBySku, settings: WithLocations) {
  const available = availableInCart(lines, stock, settings);
  const told = lines.map(({ terms: { sku }, quantity }) => ({ sku, quantity, available: available.get(sku) ?? 0 }));
  return told.filter((line) => line.available < line.quantity);
}
