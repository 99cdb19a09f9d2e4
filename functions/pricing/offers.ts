import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { ListedPrice, PriceList } from "@quayside/shared/pricing/schema.ts";
import type { PriceOffer } from "../cart/pricing/catalogue-price.ts";
import type { Shopper } from "../promotions/conditions.ts";
import type { Db } from "../store/db.ts";
import { pricesIn } from "./store.ts";

/** Whether a list is for this shopper now. */
export function isOpen({ active, from, until, groups, channels }: PriceList, now: Instant, shopper: Shopper): boolean {
  if (!active || (from !== undefined && now < from) || (until !== undefined && now >= until)) return false;
  if (channels && !channels.includes(shopper.channel)) return false;
  return !groups || groups.some((group) => shopper.groups.includes(group));
}

/** The price of a list's highest tier that so many units reach. */
export function tierPrice({ tiers }: ListedPrice, quantity: number): Minor | undefined {
  return tiers.toSorted((a, b) => b.from - a.from).find(({ from }) => quantity >= from)?.price;
}

/** Offers beside the catalogue's price, for so many units of a SKU. */
export type ListOffers = (sku: string, quantity: number) => PriceOffer[];

const noOffers: ListOffers = () => [];

export async function listOffers(
  db: Db,
  storeId: string,
  lists: readonly PriceList[],
  { now, shopper, skus, consistent }: { now: Instant; shopper: Shopper; skus: readonly string[]; consistent: boolean },
): Promise<ListOffers> {
  const open = lists.filter((list) => isOpen(list, now, shopper));
  if (open.length === 0 || skus.length === 0) return noOffers;
  const ids = open.map(({ id }) => id);
  const prices = await pricesIn(db, storeId, ids, skus, { consistent });
  return (sku, quantity) =>
    open.flatMap(({ id, kind, name }) => {
      const listed = prices.get(id)?.find((each) => each.sku === sku);
      const price = listed && tierPrice(listed, quantity);
      return price === undefined ? [] : [{ source: kind, price, list: name }];
    });
}
