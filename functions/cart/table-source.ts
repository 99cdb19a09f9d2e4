import { pictureOf } from "@quayside/shared/catalog/picture-of.ts";
import { productsBySku, type SoldVariant } from "../catalog/store.ts";
import { memberFactsOf } from "../collections/membership.ts";
import { findParts } from "../inventory/find-parts.ts";
import { type SaleTerms, saleTerms } from "../inventory/sale-terms.ts";
import { stockOf } from "../inventory/store.ts";
import type { Db } from "../store/db.ts";
import type { CartSource, Sellable } from "./source.ts";

export function sellableOf({ product, variant }: SoldVariant, terms: SaleTerms): Sellable {
  const { sku, options, price, listPrice, cost, floorPrice, weightGrams } = variant;
  const { id: productId, slug, title, taxClass, categoryId, brand, attributes, tags } = product;
  return {
    ...{ sku, productId, slug, title, options, image: pictureOf(product, variant) },
    price,
    listPrice,
    cost,
    floorPrice,
    weightGrams,
    taxClass,
    terms,
    ...{ categoryId, brand, attributes, tags, collectionIds: [], member: () => memberFactsOf(product) },
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
      const active = [...found.values()].filter(({ product }) => product.published);
      const part = await findParts(
        db,
        storeId,
        active.map(({ variant }) => variant),
        { consistent: true },
      );
      return new Map(active.map((sold) => [sold.variant.sku, sellableOf(sold, saleTerms(sold.variant, part))]));
    },
    stock: (skus) => stockOf(db, storeId, skus, { consistent: true }),
  };
}
