import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Verb } from "../http/route.ts";
import { type CartDeps, editCart } from "./edit-cart.ts";

export const removeCode: Verb<CartDeps, typeof cartOperations.removeCode> = (deps, ctx, { params }) =>
  editCart(deps, ctx, params.cartId, (record) => {
    const { code, ...rest } = record;
    return code === undefined ? record : rest;
  });
