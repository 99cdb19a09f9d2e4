import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Verb } from "../http/route.ts";
import { type CartDeps, editCart } from "./edit-cart.ts";

export const useCredit: Verb<CartDeps, typeof cartOperations.useCredit> = (deps, ctx, { params, body }) =>
  editCart(deps, ctx, params.cartId, (record) =>
    (record.useCredit ?? false) === body.use ? record : { ...record, useCredit: body.use },
  );
