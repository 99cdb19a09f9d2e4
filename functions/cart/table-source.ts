import { productsBySku, type SoldVariant } from "../catalog/store.ts";
import { stockOf } from "../inventory/store.ts";
import type { Db } from "../store/db.ts";
import type { CartSource, Sellable } from "./source.ts";

export function sellableOf({ product, variant }: SoldVariant): Sellable {
  const { sku, options, price, listPrice, cost, floorPrice, weightGrams } = variant;
  const { id: productId, slug, title, taxClass } = product;
  const [image] = product.images;
  return {
    ...{ sku, productId, slug, title, options, image },
    price,
    listPrice,
    cost,
    floorPrice,
    weightGrams,
    taxClass,
  };
}

/** Strong reads of the table itself: what an order is made from. */
export function tableSource(db: Db, storeId: string): CartSource {
  return {
    consistent: true,
    async sellables(wanted) {
      const skus = wanted.map(({ sku }) => sku);
      const expected = new Map(wanted.flatMap(({ sku, productId }) => (productId ? [[sku, productId] as const] : [])));
      const found = await productsBySku(db, storeId, skus, { consistent: true, expected });
      const active = [...found].filter(([, { product }]) => product.published);
      return new Map(active.map(([sku, sold]) => [sku, sellableOf(sold)]));
    },
    stock: (skus) => stockOf(db, storeId, skus, { consistent: true }),
  };
}
