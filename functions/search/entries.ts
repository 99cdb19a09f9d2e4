import type { Product } from "@quayside/shared/catalog/schema.ts";
import { findParts } from "../inventory/find-parts.ts";
import { saleTerms } from "../inventory/sale-terms.ts";
import { sellableNow } from "../inventory/sellable-now.ts";
import type { Clock } from "../platform/clock.ts";
import type { Db } from "../store/db.ts";
import type { Entry } from "./write-snapshot.ts";

/** Products with whether any of their variants can be bought, read strongly. */
export async function entriesOf(
  deps: { db: Db; clock: Clock },
  storeId: string,
  products: readonly Product[],
): Promise<Entry[]> {
  const strong = { consistent: true };
  const variants = products.flatMap((product) => product.variants);
  const part = await findParts(deps.db, storeId, variants, strong);
  const terms = variants.map((variant) => saleTerms(variant, part));
  const sellable = await sellableNow(deps, storeId, terms, strong);
  const isThere = (sku: string) => (sellable.get(sku) ?? 0) > 0;
  return products.map((product) => ({ product, inStock: product.variants.some(({ sku }) => isThere(sku)) }));
}
