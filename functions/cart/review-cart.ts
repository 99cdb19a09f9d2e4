import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Verb } from "../http/route.ts";
import type { CartDeps } from "./edit-cart.ts";
import { ownCart } from "./own-cart.ts";
import { quoteCart } from "./quote.ts";
import { tableSource } from "./table-source.ts";

/** For a shopper whose order was refused as another than they agreed to: the same reads as placing it makes. */
export const reviewCart: Verb<CartDeps, typeof cartOperations.review> = async (deps, ctx, { params }) => {
  const record = await ownCart(deps.db, ctx, params.cartId);
  const { cart } = await quoteCart(deps, ctx, record, tableSource(deps.db, ctx.storeId));
  return cart;
};
