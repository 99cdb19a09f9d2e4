import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { type CartRecord, getCart } from "./store.ts";
import { opens } from "./token.ts";

/** The cart that the caller's token opens. Someone else's is not found. */
export async function ownCart(db: Db, ctx: Ctx, cartId: string): Promise<CartRecord> {
  const record = await getCart(db, ctx.storeId, cartId, { consistent: true });
  if (!record || !opens(record, ctx.guestToken)) throw notFound("cart", cartId);
  return record;
}
