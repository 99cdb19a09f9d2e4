import { type EventEnvelope, ProductChanged, StockChanged } from "@quayside/shared/events.ts";
import type { Logger } from "../platform/log.ts";
import { type Changes, type PublishDeps, publish } from "./publish.ts";

/** One publication per store for all the events that came together. */
export async function publishEvents(deps: PublishDeps & { logger: Logger }, events: readonly EventEnvelope[]) {
  for (const [storeId, ofStore] of Map.groupBy(events, (event) => event.storeId)) {
    const changes = changesOf(ofStore);
    const manifest = await publish(deps, storeId, changes);
    const { productIds, skus } = changes;
    deps.logger.info("published", {
      storeId,
      version: manifest?.version,
      products: productIds.length,
      skus: skus.length,
    });
  }
}

function changesOf(events: readonly EventEnvelope[]): Changes {
  const named = (name: string) => events.filter((event) => event.name === name).map(({ payload }) => payload);
  const products = named(ProductChanged.name).map((payload) => ProductChanged.payload.parse(payload));
  const stocks = named(StockChanged.name).map((payload) => StockChanged.payload.parse(payload));
  return {
    productIds: [...new Set(products.map(({ productId }) => productId))],
    skus: [...new Set(stocks.flatMap(({ skus }) => skus))],
  };
}
