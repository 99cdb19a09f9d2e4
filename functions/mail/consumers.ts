import { OrderCancelled, OrderPaid, OrderRefunded } from "@quayside/shared/events.ts";
import { on, type React } from "../events/consume.ts";
import { notPaidInTime } from "../orders/cancellation.ts";
import { orderOf } from "../orders/step.ts";
import { type MailDeps, mailOrder } from "./mail-order.ts";

const mailConfirmation: React<MailDeps, typeof OrderPaid> = async (deps, ctx, { orderId }) => {
  const { order } = await orderOf(deps.db, ctx, orderId);
  await mailOrder(deps, ctx, { about: `${orderId}#confirmation`, kind: "confirmation", order });
};

/** Whoever left without paying is not written to. */
const mailCancellation: React<MailDeps, typeof OrderCancelled> = async (deps, ctx, { orderId, reason }) => {
  if (reason === notPaidInTime) return;
  const { order } = await orderOf(deps.db, ctx, orderId);
  await mailOrder(deps, ctx, { about: `${orderId}#cancelled`, kind: "cancelled", order });
};

/** One per refund: an order may have several. */
const mailRefund: React<MailDeps, typeof OrderRefunded> = async (deps, ctx, { orderId, amount }, event) => {
  const { order } = await orderOf(deps.db, ctx, orderId);
  await mailOrder(deps, ctx, { about: `${event.id}#refunded`, kind: "refunded", order, refund: amount });
};

export const mailConsumers = [
  on(OrderPaid, mailConfirmation),
  on(OrderCancelled, mailCancellation),
  on(OrderRefunded, mailRefund),
];
