import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Verb } from "../http/route.ts";
import type { CartDeps } from "./edit-cart.ts";
import { ownCart } from "./own-cart.ts";
import { quoteCart } from "./quote.ts";

export const viewCart: Verb<CartDeps, typeof cartOperations.get> = async (deps, ctx, { params }) => {
  const record = await ownCart(deps.db, ctx, params.cartId);
  const { cart } = await quoteCart(deps, ctx, record, await deps.source(ctx));
  return cart;
};
