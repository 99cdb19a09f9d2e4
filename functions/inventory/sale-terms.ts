import type { Variant } from "@quayside/shared/catalog/schema.ts";

interface SoldDownTo {
  sku: string;
  /** Sold until this many are left over all locations; negative is the depth of a backorder. */
  threshold: number;
}

/** How a SKU is sold: from its own stock, or as a bundle from that of its parts. */
export interface SaleTerms extends SoldDownTo {
  parts?: (SoldDownTo & { quantity: number })[];
}

/** `find` gives the variants that are parts; what no product has any more is sold down to nothing. */
export function saleTerms(variant: Variant, find: (sku: string) => Variant | undefined): SaleTerms {
  const { sku, outOfStockThreshold: threshold = 0, components } = variant;
  const parts = components?.map((part) => ({ ...part, threshold: find(part.sku)?.outOfStockThreshold ?? 0 }));
  return parts ? { sku, threshold, parts } : { sku, threshold };
}

/** SKUs of the parts of bundles among variants. */
export function partSkus(variants: Iterable<Variant>): string[] {
  return [...new Set([...variants].flatMap(({ components = [] }) => components.map(({ sku }) => sku)))];
}

/** Whose stock counts. */
export function stockSkus(all: Iterable<SaleTerms>): string[] {
  return [...new Set([...all].flatMap(({ sku, parts }) => parts?.map((part) => part.sku) ?? [sku]))];
}
