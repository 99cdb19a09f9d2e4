import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { type CartRecord, getCart } from "./store.ts";
import { opens } from "./token.ts";

/** By its secret, or because it is the account's. */
export function isOwn(record: CartRecord, { actor, guestToken }: Ctx): boolean {
  if (record.accountId === undefined) return opens(record, guestToken);
  return actor.kind === "customer" && actor.accountId === record.accountId;
}

/** The caller's cart. Someone else's is not found, nor is one whose lines went into another. */
export async function ownCart(db: Db, ctx: Ctx, cartId: string): Promise<CartRecord> {
  const record = await getCart(db, ctx.storeId, cartId, { consistent: true });
  if (!record || record.state === "merged" || !isOwn(record, ctx)) throw notFound("cart", cartId);
  return record;
}
