import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Verb } from "../http/route.ts";
import { type CartDeps, editCart } from "./edit-cart.ts";
import { deliveryNotOffered, notAddressed } from "./errors.ts";
import { quoteCart } from "./quote.ts";
import { withoutStock } from "./source.ts";

export const chooseDelivery: Verb<CartDeps, typeof cartOperations.chooseDelivery> = (deps, ctx, { params, body }) =>
  editCart(deps, ctx, params.cartId, async (record) => {
    if (!record.shippingAddress) throw notAddressed();
    const { offered } = await quoteCart(deps, ctx, record, withoutStock(await deps.source(ctx)));
    if (!offered.some(({ option }) => option.id === body.optionId)) throw deliveryNotOffered(body.optionId);
    return record.deliveryOptionId === body.optionId ? record : { ...record, deliveryOptionId: body.optionId };
  });
