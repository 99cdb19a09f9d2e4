import type { Product } from "@quayside/shared/catalog/schema.ts";
import { stockOf } from "../inventory/store.ts";
import type { Db } from "../store/db.ts";
import type { Entry } from "./write-snapshot.ts";

/** Products with whether any of their variants can be bought, read strongly. */
export async function entriesOf(db: Db, storeId: string, products: readonly Product[]): Promise<Entry[]> {
  const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku));
  const stock = await stockOf(db, storeId, skus, { consistent: true });
  const isThere = (sku: string) => (stock.get(sku) ?? []).some(({ available }) => available > 0);
  return products.map((product) => ({ product, inStock: product.variants.some(({ sku }) => isThere(sku)) }));
}
