import type { checkoutOperations } from "@quayside/shared/checkout/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { isTakenInParts } from "@quayside/shared/orders/authorisation.ts";
import { auditEntry } from "../audit/store.ts";
import { getCart, openCartWrite } from "../cart/store.ts";
import { isPaid } from "../orders/lifecycle.ts";
import { ownOrder } from "../orders/order-token.ts";
import { orderOf } from "../orders/step.ts";
import type { Ctx } from "../platform/ctx.ts";
import { endNow } from "./end-unpaid.ts";
import { orderNotPayable } from "./errors.ts";
import type { CheckoutDeps } from "./place-order.ts";

type Reopen = typeof checkoutOperations.reopenCart;

/**
 * The shopper wants something else than what they ordered and did not pay, as after a decline: the order ends as if its
 * time were over, and its cart is open again. An attempt that died in between is gone on with by the next.
 */
export async function reopenCart(
  deps: CheckoutDeps,
  ctx: Ctx,
  { params: { orderId } }: InputOf<Reopen>,
): Promise<OutputOf<Reopen>> {
  const record = await ownOrder(deps, ctx, orderId);
  const { state, paymentState, cartId } = record.order;
  if (cartId === undefined) throw orderNotPayable("not from a cart");
  if (state === "open" && isPaid(paymentState)) throw orderNotPayable("paid");
  if (state === "open" && isTakenInParts(record.order)) throw orderNotPayable("paid in part");
  if (state === "open") await endNow(deps, ctx, record);
  const { order } = await orderOf(deps.db, ctx, orderId);
  if (order.paidAt) throw orderNotPayable("paid");
  if (order.state !== "cancelled") throw orderNotPayable("still with the bank");
  await openAgain(deps, ctx, cartId, orderId);
  return { cartId };
}

/** A cart that is open already, or was ordered anew since, stays as it is. */
async function openAgain({ db, clock }: CheckoutDeps, ctx: Ctx, cartId: string, orderId: string): Promise<void> {
  const cart = await getCart(db, ctx.storeId, cartId, { consistent: true });
  if (cart?.state !== "closed" || cart.orderId !== orderId) return;
  const object = { type: "cart", id: cartId };
  const audit = auditEntry(clock, ctx, { action: "cart.reopened", object, before: { orderId } });
  await db.transact(audit, [openCartWrite(ctx.storeId, cart)]);
}
