import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Verb } from "../http/route.ts";
import { codeRefusal } from "../promotions/code-refusal.ts";
import { type CartDeps, editCart } from "./edit-cart.ts";

export const mostCodes = 10;

function tooManyCodes(): AppError {
  return new AppError("unprocessable", "TOO_MANY_CODES", `A cart takes at most ${mostCodes} codes.`, {
    field: "code",
    reason: `is one more than the ${mostCodes} a cart takes`,
  });
}

/** Keeps a code that can be used now. Whether the cart earns it is tested on every view, and said in its trace. */
export const applyCode: Verb<CartDeps, typeof cartOperations.applyCode> = (deps, ctx, { params, body }) =>
  editCart(deps, ctx, params.cartId, async (record) => {
    const code = body.code.toUpperCase();
    if (record.codes.includes(code)) return record;
    if (record.codes.length >= mostCodes) throw tooManyCodes();
    const reason = await codeRefusal(deps.db, ctx, code, record.email);
    if (reason) {
      const details = { field: "code", reason };
      throw new AppError("unprocessable", "CODE_NOT_VALID", `The code ${code} ${reason}.`, details);
    }
    return { ...record, codes: [...record.codes, code] };
  });
