import type { DatabaseSync } from "node:sqlite";
import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { ShelfPrice } from "../pricing/shelf-prices.ts";
import { lowestBefore, pricesFrom } from "./price-history.ts";

interface Row {
  doc: string;
  prices: string;
}

/** What a SKU cost as of the publication where that was not the catalogue's price, and at the least before that began. */
export interface PublishedPrice {
  shelf?: ShelfPrice | undefined;
  lowest?: Minor | undefined;
}

/** Whole products by address and by SKU; published ones only. */
export function createDocuments(db: DatabaseSync) {
  const bySlug = db.prepare(
    "select doc, prices from product join product_doc using (id) where slug = ? and published = 1 limit 1",
  );
  const byFormer = db.prepare(
    `select doc, prices from former_slug join product on product.id = former_slug.product join product_doc using (id)
     where former_slug.slug = ? and published = 1`,
  );
  const bySku = db.prepare(
    `select doc, prices from variant join product on product.id = variant.product join product_doc using (id)
     where sku = ? and published = 1`,
  );
  // Casts: the statements name the columns, and a product was written.
  const parsed = (row: unknown): Product | undefined => (row ? (JSON.parse((row as Row).doc) as Product) : undefined);
  const priceOf = (row: unknown, sku: string): PublishedPrice => ({
    shelf: row ? pricesFrom((row as Row).prices).get(sku) : undefined,
    lowest: lowestBefore(db, sku),
  });
  return {
    /** By its present address, else by a former one. */
    bySlug: (slug: string) => parsed(bySlug.get(slug) ?? byFormer.get(slug)),
    /** Of a published product's SKU. */
    price: (sku: string) => priceOf(bySku.get(sku), sku),
    variant(sku: string): { product: Product; variant: Variant } | undefined {
      const product = parsed(bySku.get(sku));
      const variant = product?.variants.find((each) => each.sku === sku);
      return product && variant && { product, variant };
    },
  };
}
