import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Verb } from "../http/route.ts";
import type { CartDeps } from "./edit-cart.ts";
import { gather } from "./gather.ts";
import { ownCart } from "./own-cart.ts";
import { priceGathered } from "./quote.ts";
import { withoutStock } from "./source.ts";
import { deliveryChoice } from "./view.ts";

/** Prices the cart as if it went to a place that is only roughly known, once for each way of delivery there. */
export const deliveryQuotes: Verb<CartDeps, typeof cartOperations.deliveryQuotes> = async (
  deps,
  ctx,
  { params, query },
) => {
  const record = await ownCart(deps.db, ctx, params.cartId);
  const shippingAddress = { name: "", line1: "", city: "", ...query };
  const there = { ...record, shippingAddress, deliveryOptionId: undefined };
  const found = await gather(deps, ctx, there, withoutStock(await deps.source(ctx)));
  const { currency } = found.settings;
  const { offered } = await priceGathered(deps, ctx, there, found);
  return Promise.all(
    offered.map(async (each) => {
      const { totals } = await priceGathered(deps, ctx, { ...there, deliveryOptionId: each.option.id }, found);
      return { ...deliveryChoice(each, currency), due: { amount: totals.due, currency } };
    }),
  );
};
