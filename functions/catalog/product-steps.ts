import type { Product } from "@quayside/shared/catalog/schema.ts";

/** A product with very many new variants is stored in steps, each a whole product under the next version. */
export function productSteps(existing: Product | undefined, next: Product, skusPerStep: number): Product[] {
  const known = new Set(existing?.variants.map(({ sku }) => sku));
  const added = next.variants.filter(({ sku }) => !known.has(sku)).map(({ sku }) => sku);
  const count = Math.max(1, Math.ceil(added.length / skusPerStep));
  const version = existing?.version ?? 0;
  return Array.from({ length: count }, (_, step) => {
    const later = new Set(added.slice((step + 1) * skusPerStep));
    const variants = next.variants.filter(({ sku }) => !later.has(sku));
    return { ...next, version: version + step + 1, variants };
  });
}
