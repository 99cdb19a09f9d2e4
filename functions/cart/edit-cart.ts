import type { Cart } from "@quayside/shared/cart/schema.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../platform/ctx.ts";
import { cartClosed } from "./errors.ts";
import { ownCart } from "./own-cart.ts";
import { quoteCart } from "./quote.ts";
import type { QuoteDeps } from "./quote-deps.ts";
import type { CartSource } from "./source.ts";
import { type CartRecord, saveCart } from "./store.ts";

export interface CartDeps extends QuoteDeps {
  source(ctx: Ctx): Promise<CartSource>;
}

/** What an edit makes of a cart; the very same record when nothing changes. */
export type Edit = (record: CartRecord) => CartRecord | Promise<CartRecord>;

async function editedCart({ db }: CartDeps, ctx: Ctx, cartId: string, edit: Edit): Promise<CartRecord> {
  const record = await ownCart(db, ctx, cartId);
  if (record.state !== "open") throw cartClosed();
  const edited = await edit(record);
  return edited === record ? record : saveCart(db, ctx.storeId, { ...edited, updatedAt: ctx.now });
}

/** Edits the caller's open cart and answers it priced. Edits say what shall be, so one that collides is simply redone. */
export async function editCart(deps: CartDeps, ctx: Ctx, cartId: string, edit: Edit): Promise<Cart> {
  const record = await editedCart(deps, ctx, cartId, edit).catch((error: unknown) => {
    if (!isAppError(error, "VERSION_CONFLICT")) throw error;
    return editedCart(deps, ctx, cartId, edit);
  });
  const { cart } = await quoteCart(deps, ctx, record, await deps.source(ctx));
  return cart;
}
