import {
  CatalogPublished,
  type EventEnvelope,
  PricesChanged,
  ProductChanged,
  StockChanged,
} from "@quayside/shared/events.ts";
import { productIdsBySku } from "../catalog/store.ts";
import { emit } from "../events/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import type { Logger } from "../platform/log.ts";
import { skusOfList } from "../pricing/store.ts";
import { type Changes, type PublishDeps, publish } from "./publish.ts";

/** One publication per store for all the events that came together. */
export async function publishEvents(deps: PublishDeps & { logger: Logger }, events: readonly EventEnvelope[]) {
  for (const [storeId, ofStore] of Map.groupBy(events, (event) => event.storeId)) {
    const changes = await changesOf(deps, storeId, ofStore);
    const manifest = await publish(deps, storeId, changes);
    const { productIds, skus } = changes;
    await tellPublished(deps, storeId, changes);
    deps.logger.info("published", {
      storeId,
      version: manifest?.version,
      products: productIds.length,
      skus: skus.length,
    });
  }
}

/** Also after a publication that changed nothing: the one before may have died before it could tell. */
export async function tellPublished({ db, clock }: PublishDeps, storeId: string, changes: Changes): Promise<void> {
  const bySku = await productIdsBySku(db, storeId, changes.skus);
  const productIds = changes.rebuild ? "all" : [...new Set([...changes.productIds, ...bySku.values()])];
  await db.scratch(emit(clock, systemCtx(storeId, "publisher", clock), CatalogPublished, { productIds }));
}

async function changesOf({ db }: PublishDeps, storeId: string, events: readonly EventEnvelope[]): Promise<Changes> {
  const named = (name: string) => events.filter((event) => event.name === name).map(({ payload }) => payload);
  const products = named(ProductChanged.name).map((payload) => ProductChanged.payload.parse(payload));
  const stocks = named(StockChanged.name).map((payload) => StockChanged.payload.parse(payload));
  const prices = named(PricesChanged.name).map((payload) => PricesChanged.payload.parse(payload));
  const priceListIds = [...new Set(prices.flatMap((each) => each.priceListIds))];
  const listed = await Promise.all(priceListIds.map((id) => skusOfList(db, storeId, id)));
  return {
    priceListIds,
    productIds: [...new Set(products.map(({ productId }) => productId))],
    skus: [...new Set([...[...stocks, ...prices].flatMap(({ skus }) => skus), ...listed.flat()])],
  };
}
