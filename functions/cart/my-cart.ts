import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Verb } from "../http/route.ts";
import type { Ctx } from "../platform/ctx.ts";
import { accountCart, openAccountCart } from "./account-cart.ts";
import type { CartDeps } from "./edit-cart.ts";
import { prefilled } from "./prefill.ts";
import { quoteCart } from "./quote.ts";
import { type CartRecord, saveCart } from "./store.ts";

export const myCart: Verb<CartDeps, typeof cartOperations.mine> = async (deps, ctx) => {
  const record = await foundOrOpened(deps, ctx);
  return (await quoteCart(deps, ctx, record, await deps.source(ctx))).cart;
};

/** An address that came into the account after the cart was opened. */
async function filled(deps: CartDeps, ctx: Ctx, record: CartRecord): Promise<CartRecord> {
  const next = await prefilled(deps, ctx, record);
  if (next === record) return record;
  return saveCart(deps.db, ctx.storeId, next).catch((error: unknown) => {
    // Edited on another device this moment: there is a next time.
    if (isAppError(error, "VERSION_CONFLICT") || isAppError(error, "CART_CLOSED")) return record;
    throw error;
  });
}

async function foundOrOpened(deps: CartDeps, ctx: Ctx): Promise<CartRecord> {
  const { known, open } = await accountCart(deps, ctx);
  if (open) return filled(deps, ctx, open);
  try {
    return await openAccountCart(deps, ctx, known);
  } catch (error) {
    if (!isAppError(error, "CART_MOVED")) throw error;
    const { open: theirs } = await accountCart(deps, ctx);
    if (theirs) return theirs;
    throw error;
  }
}
