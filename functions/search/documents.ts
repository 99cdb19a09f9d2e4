import type { DatabaseSync } from "node:sqlite";
import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";

interface Row {
  doc: string;
}

/** Whole products by address and by SKU; published ones only. */
export function createDocuments(db: DatabaseSync) {
  const bySlug = db.prepare(
    "select doc from product join product_doc using (id) where slug = ? and published = 1 limit 1",
  );
  const byFormer = db.prepare(
    `select doc from former_slug join product on product.id = former_slug.product join product_doc using (id)
     where former_slug.slug = ? and published = 1`,
  );
  const bySku = db.prepare(
    `select doc from variant join product on product.id = variant.product join product_doc using (id)
     where sku = ? and published = 1`,
  );
  const parsed = (row: unknown): Product | undefined => (row ? (JSON.parse((row as Row).doc) as Product) : undefined);
  return {
    /** By its present address, else by a former one. */
    bySlug: (slug: string) => parsed(bySlug.get(slug) ?? byFormer.get(slug)),
    variant(sku: string): { product: Product; variant: Variant } | undefined {
      const product = parsed(bySku.get(sku));
      const variant = product?.variants.find((each) => each.sku === sku);
      return product && variant && { product, variant };
    },
  };
}
