import type { Variant } from "@quayside/shared/catalog/schema.ts";
import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { PriceList } from "@quayside/shared/pricing/schema.ts";
import { bestOffer } from "../cart/pricing/catalogue-price.ts";
import type { Shopper } from "../promotions/conditions.ts";
import type { Db } from "../store/db.ts";
import { isOpen, listOffers } from "./offers.ts";

/** What anyone pays for one unit where a price list lowers it. */
export interface ShelfPrice {
  price: Minor;
  /** The list is a sale: the price before it is struck through. */
  sale: boolean;
}

/** By SKU; those at their catalogue price are missing. */
export type ShelfPrices = ReadonlyMap<string, ShelfPrice>;

/** Who looks at a shelf: in no group, in the web store. */
const anyone: Shopper = { channel: "web", groups: [] };

/** Lists whose prices anyone may have now. */
export function listsForAll(lists: readonly PriceList[], now: Instant): PriceList[] {
  return lists.filter((list) => isOpen(list, now, anyone));
}

/** A list as it stands: changes with whatever changes for whom and when it holds. */
export const markOf = ({ id, version }: PriceList): string => `${id}@${version}`;

export async function shelfPrices(
  db: Db,
  storeId: string,
  lists: readonly PriceList[],
  variants: readonly Pick<Variant, "sku" | "price">[],
  { now, consistent }: { now: Instant; consistent: boolean },
): Promise<ShelfPrices> {
  const skus = variants.map(({ sku }) => sku);
  const offers = await listOffers(db, storeId, lists, { now, shopper: anyone, skus, consistent });
  return new Map(
    variants.flatMap(({ sku, price }): [string, ShelfPrice][] => {
      const best = bestOffer([{ source: "catalogue", price }, ...offers(sku, 1)]);
      return best.source === "catalogue" ? [] : [[sku, { price: best.price, sale: best.source === "sale" }]];
    }),
  );
}
