import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Verb } from "../http/route.ts";
import type { CartDeps } from "./edit-cart.ts";
import { notAddressed } from "./errors.ts";
import { ownCart } from "./own-cart.ts";
import { quoteCart } from "./quote.ts";
import { withoutStock } from "./source.ts";
import { deliveryChoice } from "./view.ts";

export const deliveryOptions: Verb<CartDeps, typeof cartOperations.deliveryOptions> = async (deps, ctx, { params }) => {
  const record = await ownCart(deps.db, ctx, params.cartId);
  if (!record.shippingAddress) throw notAddressed();
  const { cart, offered } = await quoteCart(deps, ctx, record, withoutStock(await deps.source(ctx)));
  return offered.map((each) => deliveryChoice(each, cart.totals.total.currency));
};
