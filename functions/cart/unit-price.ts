import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Ctx } from "../platform/ctx.ts";
import { liveRulesOf } from "../pricing/live/store.ts";
import { listOffers } from "../pricing/offers.ts";
import { bestOffer } from "./pricing/catalogue-price.ts";
import { offersFor } from "./quote.ts";
import type { QuoteDeps } from "./quote-deps.ts";
import { shopperOf } from "./shopper.ts";
import type { Sellable } from "./source.ts";
import type { CartRecord } from "./store.ts";

/** What a unit costs this shopper when they take so many of them now. */
export async function unitPriceOf(
  deps: QuoteDeps,
  ctx: Ctx,
  record: CartRecord,
  sellable: Sellable,
  quantity: number,
): Promise<Minor> {
  const { db, clock } = deps;
  const rules = await liveRulesOf(db, ctx.storeId, clock);
  if (rules.priceLists.length === 0) return sellable.price;
  const shopper = await shopperOf(db, ctx, record, { ...rules, promotions: [] }, false);
  const asked = { now: ctx.now, shopper, skus: [sellable.sku], consistent: false };
  const offers = await listOffers(db, ctx.storeId, rules.priceLists, asked);
  return bestOffer(offersFor(sellable, quantity, offers)).price;
}
