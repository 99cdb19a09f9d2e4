import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Verb } from "../http/route.ts";
import { codeRefusal } from "../promotions/code-refusal.ts";
import { type CartDeps, editCart } from "./edit-cart.ts";

/** Keeps a code that can be used now. Whether the cart earns it is tested on every view, and said in its trace. */
export const applyCode: Verb<CartDeps, typeof cartOperations.applyCode> = (deps, ctx, { params, body }) =>
  editCart(deps, ctx, params.cartId, async (record) => {
    const code = body.code.toUpperCase();
    if (record.code === code) return record;
    const reason = await codeRefusal(deps.db, ctx, code, record.email);
    if (reason) {
      const details = { field: "code", reason };
      throw new AppError("unprocessable", "CODE_NOT_VALID", `The code ${code} ${reason}.`, details);
    }
    return { ...record, code };
  });
