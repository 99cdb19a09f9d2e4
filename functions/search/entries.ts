import type { Product } from "@quayside/shared/catalog/schema.ts";
import { availableOf } from "../inventory/availability.ts";
import { stockOf } from "../inventory/store.ts";
import type { Clock } from "../platform/clock.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import type { Entry } from "./write-snapshot.ts";

/** Products with whether any of their variants can be bought, read strongly. */
export async function entriesOf(
  { db, clock }: { db: Db; clock: Clock },
  storeId: string,
  products: readonly Product[],
): Promise<Entry[]> {
  const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku));
  const [stock, settings] = await Promise.all([
    stockOf(db, storeId, skus, { consistent: true }),
    settingsOf(db, storeId, clock),
  ]);
  const isThere = (sku: string) => availableOf(stock.get(sku) ?? [], settings) > 0;
  return products.map((product) => ({ product, inStock: product.variants.some(({ sku }) => isThere(sku)) }));
}
