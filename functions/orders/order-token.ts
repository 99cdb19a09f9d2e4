import { notFound } from "@quayside/shared/kernel/errors.ts";
import { customerIdOf } from "../account/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LinkSigner } from "../platform/links.ts";
import type { Db } from "../store/db.ts";
import type { OrderRecord } from "./record.ts";
import { findOrder } from "./store.ts";

function signedText(storeId: string, orderId: string): string {
  return `order:${storeId}:${orderId}`;
}

/** Opens one order's status page, from its confirmation and its mails. */
export function orderToken(links: LinkSigner, storeId: string, orderId: string): Promise<string> {
  return links.sign(signedText(storeId, orderId));
}

async function isCustomerOf(db: Db, { actor, storeId }: Ctx, record: OrderRecord | undefined): Promise<boolean> {
  if (actor.kind !== "customer" || !record?.order.customerId) return false;
  return (await customerIdOf(db, storeId, actor.accountId)) === record.order.customerId;
}

/** The order that the caller's token opens, or that the signed-in customer placed. Someone else's is not found. */
export async function ownOrder(deps: { db: Db; links: LinkSigner }, ctx: Ctx, orderId: string): Promise<OrderRecord> {
  const { actor, guestToken, storeId } = ctx;
  const hasToken =
    guestToken !== undefined && (await deps.links.isSignatureOf(signedText(storeId, orderId), guestToken));
  if (!hasToken && actor.kind !== "customer") throw notFound("order", orderId);
  const record = await findOrder(deps.db, storeId, orderId);
  const isOwner = hasToken || (await isCustomerOf(deps.db, ctx, record));
  if (!record || !isOwner) throw notFound("order", orderId);
  return record;
}
