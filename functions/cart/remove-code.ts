import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Verb } from "../http/route.ts";
import { type CartDeps, editCart } from "./edit-cart.ts";

export const removeCode: Verb<CartDeps, typeof cartOperations.removeCode> = (deps, ctx, { params }) =>
  editCart(deps, ctx, params.cartId, (record) => {
    const code = params.code.toUpperCase();
    const codes = record.codes.filter((each) => each !== code);
    return codes.length === record.codes.length ? record : { ...record, codes };
  });
