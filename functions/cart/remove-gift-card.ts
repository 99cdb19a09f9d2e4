import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Verb } from "../http/route.ts";
import { type CartDeps, editCart } from "./edit-cart.ts";

export const removeGiftCard: Verb<CartDeps, typeof cartOperations.removeGiftCard> = (deps, ctx, { params }) =>
  editCart(deps, ctx, params.cartId, (record) => {
    const { giftCards = [] } = record;
    const left = giftCards.filter((id) => id !== params.giftCardId);
    return left.length === giftCards.length ? record : { ...record, giftCards: left };
  });
