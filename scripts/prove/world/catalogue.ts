import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditEntry } from "@quayside/functions/audit/store.ts";
import { categoryWrites } from "@quayside/functions/catalog/categories/store.ts";
import { plainProduct } from "@quayside/functions/catalog/plain-product.ts";
import { productWrites } from "@quayside/functions/catalog/store.ts";
import { collectionWrites } from "@quayside/functions/collections/store.ts";
import { receiveStock } from "@quayside/functions/inventory/receive-stock.ts";
import type { Clock } from "@quayside/functions/platform/clock.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { promotionWrites } from "@quayside/functions/promotions/store.ts";
import { openSnapshot, type Snapshot } from "@quayside/functions/search/snapshot.ts";
import { writeSnapshot } from "@quayside/functions/search/write-snapshot.ts";
import { settingsWrite } from "@quayside/functions/settings/store.ts";
import type { Db } from "@quayside/functions/store/db.ts";
import type { Write } from "@quayside/functions/store/write.ts";
import { optionsOf } from "@quayside/shared/catalog/options.ts";
import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import { firstLocation } from "@quayside/shared/store/locations.ts";
import { category, collection, promotion, settings } from "./shop-settings.ts";
import type { WorldOptions } from "./world-options.ts";

/** A product of one variant. */
export type StockedProduct = Product & { sku: string };

type BundlePart = NonNullable<Variant["components"]>[number];

export interface Catalogue {
  /** Stores a product of one variant with that many in stock, or a bundle of others, and publishes it. */
  product(options?: { price?: number; stock?: number; components?: BundlePart[] }): Promise<StockedProduct>;
  /** The published catalogue, as the storefront's functions hold it. */
  catalogue: { current(): Promise<Snapshot> };
  /** More of a SKU at a location. */
  receive(sku: string, location: string, units: number): Promise<void>;
  /** Stores what no route does. */
  write(...writes: Write[]): Promise<void>;
  close(): void;
}

/** Goods on sale: stored by the product's own writes, published by its own snapshot writer. */
export async function openCatalogue(
  db: Db,
  clock: Clock,
  { currency = settings.currency, capture = "automatic" }: Pick<WorldOptions, "currency" | "capture"> = {},
): Promise<Catalogue> {
  const folder = mkdtempSync(join(tmpdir(), "quayside-prove-"));
  const products: Product[] = [];
  let published: { snapshot: Snapshot; products: number } | undefined;
  const ctx = () => systemCtx(env.storeId, "prove", clock);
  const write = (...writes: Write[]) =>
    db.transact(auditEntry(clock, ctx(), { action: "world.arranged", object: { type: "world", id: "1" } }), writes);

  function publish(): Snapshot {
    const file = join(folder, `${products.length}.sqlite`);
    const writer = writeSnapshot(file, { isNew: true, now: clock.now().toISOString() });
    writer.categories([category]);
    writer.collections([collection]);
    writer.products(products.map((product) => ({ product, inStock: true })));
    writer.finish({});
    return openSnapshot(file);
  }

  await write(
    settingsWrite(env.storeId, { ...settings, currency, payments: { capture, wallets: true } }),
    ...categoryWrites(env.storeId, category),
    ...collectionWrites(env.storeId, collection),
    ...promotionWrites(env.storeId, promotion),
  );
  const receipt = (sku: string, location: string, change: number) =>
    receiveStock(clock, ctx(), { sku, location, change, kind: "purchase", reference: "world" });
  return {
    write,
    receive: (sku, location, units) => write(...receipt(sku, location, units)),
    async product({ price = 1250, stock = 1_000_000, components } = {}) {
      const { now } = ctx();
      const slug = `thing-${products.length + 1}`;
      const sku = slug.toUpperCase();
      const goods = { sku, options: { Colour: "Sage" }, price, cost: 400, floorPrice: 500, weightGrams: 100 };
      const variant = components ? { ...goods, components } : goods;
      const product: Product = {
        ...plainProduct,
        ...{ id: clock.newId("product"), slug, title: `Thing ${products.length + 1}` },
        ...{ status: "active", published: true, categoryId: category.id, currency },
        ...{ options: optionsOf([variant]), variants: [variant], createdAt: now, updatedAt: now },
      };
      const received = components ? [] : receipt(sku, firstLocation(settings), stock);
      await write(...productWrites(env.storeId, product), ...received);
      products.push(product);
      return { ...product, sku };
    },
    catalogue: {
      async current() {
        if (published?.products !== products.length) {
          published?.snapshot.close();
          published = { snapshot: publish(), products: products.length };
        }
        return published.snapshot;
      },
    },
    close() {
      published?.snapshot.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
