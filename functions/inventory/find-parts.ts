import type { Variant } from "@quayside/shared/catalog/schema.ts";
import { productsBySku, type SoldVariant } from "../catalog/store.ts";
import type { Db } from "../store/db.ts";
import { partSkus } from "./sale-terms.ts";

/** The variants that are parts of bundles, read from the table; most variants are none, and nothing is read. */
export async function findParts(
  db: Db,
  storeId: string,
  variants: readonly Variant[],
  options?: { consistent?: boolean },
): Promise<(sku: string) => Variant | undefined> {
  const skus = partSkus(variants);
  const parts = skus.length > 0 ? await productsBySku(db, storeId, skus, options) : new Map<string, SoldVariant>();
  return (sku) => parts.get(sku)?.variant;
}
