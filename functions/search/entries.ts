import type { Product } from "@quayside/shared/catalog/schema.ts";
import { findParts } from "../inventory/find-parts.ts";
import { saleTerms } from "../inventory/sale-terms.ts";
import { sellableNow } from "../inventory/sellable-now.ts";
import type { Clock } from "../platform/clock.ts";
import { readRules } from "../pricing/live/store.ts";
import { shelfPrices } from "../pricing/shelf-prices.ts";
import type { Db } from "../store/db.ts";
import type { Entry } from "./write-snapshot.ts";

/** Products with whether any of their variants can be bought, and what price lists make of their prices; read strongly. */
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
  const { priceLists } = await readRules(deps.db, storeId);
  const asked = { now: deps.clock.now().toISOString(), ...strong };
  const prices = await shelfPrices(deps.db, storeId, priceLists, variants, asked);
  return products.map((product) => ({ product, prices, inStock: product.variants.some(({ sku }) => isThere(sku)) }));
}
