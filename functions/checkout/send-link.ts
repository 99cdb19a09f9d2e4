import type { checkoutOperations } from "@quayside/shared/checkout/contract.ts";
import { OrderLinkRequested } from "@quayside/shared/events.ts";
import { auditEntry } from "../audit/store.ts";
import { emit } from "../events/store.ts";
import type { Verb } from "../http/route.ts";
import { parsedOrderNumber } from "../orders/order-number.ts";
import { findOrder, orderIdByNumber } from "../orders/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { CheckoutDeps } from "./place-order.ts";

async function orderOfBoth({ db }: CheckoutDeps, { storeId }: Ctx, text: string, email: string) {
  const number = parsedOrderNumber(text);
  const orderId = number && (await orderIdByNumber(db, storeId, number));
  const record = orderId ? await findOrder(db, storeId, orderId) : undefined;
  return record?.order.email.toLowerCase() === email.toLowerCase() ? record.order : undefined;
}

/** The link only ever goes to the order's own address, so a stranger who guesses right learns nothing. */
export const sendLink: Verb<CheckoutDeps, typeof checkoutOperations.sendLink> = async (deps, ctx, { body }) => {
  const order = await orderOfBoth(deps, ctx, body.number, body.email);
  if (!order) return {};
  const { id: orderId, number } = order;
  const audit = auditEntry(deps.clock, ctx, { action: "order.link-requested", object: { type: "order", id: orderId } });
  await deps.db.transact(audit, [emit(deps.clock, ctx, OrderLinkRequested, { orderId, number })]);
  return {};
};
