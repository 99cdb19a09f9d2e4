import { StockChanged } from "@quayside/shared/events.ts";
import { isLow } from "@quayside/shared/inventory/low-stock.ts";
import { sellingLocations } from "@quayside/shared/store/locations.ts";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import { bundlesWith } from "../catalog/bundles/store.ts";
import { productsBySku } from "../catalog/store.ts";
import { emit } from "../events/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import { availableOf } from "./availability.ts";
import { type Flag, lowerFlag, raiseFlag } from "./flags/store.ts";
import type { StockDeps } from "./places.ts";
import type { StockCounters } from "./stock-counters.ts";

/** One change of a SKU's counters, as the table's stream tells it. */
export interface StockWatched {
  sku: string;
  before: readonly StockCounters[];
  after: readonly StockCounters[];
}

interface Sign {
  flag: Flag;
  location: string;
  isUp: boolean;
}

/** What is true of a SKU now, per location, or (`location` empty) of all together. */
function signsOf(levels: readonly StockCounters[], settings: StoreSettings): Sign[] {
  const selling = new Set(sellingLocations(settings).map(({ id }) => id));
  const here = levels.filter(({ location }) => selling.has(location));
  return [
    { flag: "out", location: "", isUp: levels.length > 0 && availableOf(levels, settings) === 0 },
    ...here.map((level) => ({ flag: "low" as const, location: level.location, isUp: isLow(level) })),
    ...levels.map(({ location, incoming }) => ({ flag: "incoming" as const, location, isUp: incoming > 0 })),
  ];
}

/**
 * Raises and lowers flags where a change crossed a line, and tells the publisher of SKUs of which the last was sold or the
 * first came back. Repeating it changes nothing: of each SKU the last change decides.
 */
export async function watchStock(deps: StockDeps, ctx: Ctx, changes: readonly StockWatched[]): Promise<void> {
  const settings = await settingsOf(deps.db, ctx.storeId, deps.clock);
  for (const change of changes) await reflag(deps, ctx, change, settings);
  const skus = await turned(deps, ctx, changes, settings);
  if (skus.length > 0) await deps.db.scratch(emit(deps.clock, ctx, StockChanged, { skus }));
}

async function reflag(
  { db, clock }: StockDeps,
  ctx: Ctx,
  change: StockWatched,
  settings: StoreSettings,
): Promise<void> {
  const { sku, before, after } = change;
  const earlier = signsOf(before, settings);
  const since = clock.now().toISOString();
  for (const { flag, location, isUp } of signsOf(after, settings)) {
    const wasUp = earlier.some((sign) => sign.flag === flag && sign.location === location && sign.isUp);
    if (isUp === wasUp) continue;
    await (isUp ? raiseFlag : lowerFlag)(db, ctx.storeId, { flag, sku, location, since });
  }
}

/** SKUs that can be bought now and could not be before, or the other way; bundles among them. */
async function turned({ db }: StockDeps, ctx: Ctx, changes: readonly StockWatched[], settings: StoreSettings) {
  const skus = [...new Set(changes.map(({ sku }) => sku))];
  const [goods, bundles] = await Promise.all([
    productsBySku(db, ctx.storeId, skus),
    bundlesWith(db, ctx.storeId, skus),
  ]);
  const found = changes.flatMap(({ sku, before, after }) => {
    const threshold = goods.get(sku)?.variant.outOfStockThreshold ?? 0;
    const [had, has] = [before, after].map((levels) => availableOf(levels, settings, threshold));
    const turns = (quantity: number) => Math.floor((had ?? 0) / quantity) > 0 !== Math.floor((has ?? 0) / quantity) > 0;
    const ofBundles = (bundles.get(sku) ?? []).filter(({ quantity }) => turns(quantity));
    return [...(turns(1) ? [sku] : []), ...ofBundles.map((bundle) => bundle.sku)];
  });
  return [...new Set(found)];
}
