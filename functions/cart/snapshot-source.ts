import type { SoldVariant } from "../catalog/store.ts";
import { saleTerms } from "../inventory/sale-terms.ts";
import { stockOf } from "../inventory/store.ts";
import type { PublishedPrice } from "../search/documents.ts";
import type { Db } from "../store/db.ts";
import type { CartSource } from "./source.ts";
import { sellableOf } from "./table-source.ts";

/** The published catalogue, as far as a cart reads it. */
export interface PublishedVariants {
  /** An active product's variant. */
  variant(sku: string): SoldVariant | undefined;
  price(sku: string): PublishedPrice;
}

/** Prices as published, stock live: what a cart shows. Costs no read of the catalogue. */
export function snapshotSource(published: PublishedVariants, db: Db, storeId: string): CartSource {
  return {
    consistent: false,
    async sellables(wanted) {
      const found = wanted.flatMap(({ sku }) => published.variant(sku) ?? []);
      const part = (sku: string) => published.variant(sku)?.variant;
      return new Map(
        found.map((sold) => {
          const { sku } = sold.variant;
          const sellable = sellableOf(sold, saleTerms(sold.variant, part));
          return [sku, { ...sellable, lowestPrice: () => published.price(sku).lowest }];
        }),
      );
    },
    stock: (skus) => stockOf(db, storeId, skus),
  };
}
