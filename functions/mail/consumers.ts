import {
  GoalOffTrack,
  OrderAuthorised,
  OrderCancelled,
  OrderLinesCancelled,
  OrderLinkRequested,
  OrderPaid,
  OrderRefunded,
  OrderShipped,
  ReportReady,
  StockLow,
} from "@quayside/shared/events.ts";
import { on, type React } from "../events/consume.ts";
import { notPaidInTime } from "../orders/cancellation.ts";
import { orderOf } from "../orders/step.ts";
import type { Ctx } from "../platform/ctx.ts";
import { mailGoal } from "./mail-goal.ts";
import { mailLowStock } from "./mail-low-stock.ts";
import { type MailDeps, mailOrder } from "./mail-order.ts";
import { mailReport } from "./mail-report.ts";

/** Once an order, when it is paid or, where the money is taken later, authorised. */
const mailConfirmation = async (deps: MailDeps, ctx: Ctx, { orderId }: { orderId: string }) => {
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

const mailShipped: React<MailDeps, typeof OrderShipped> = async (deps, ctx, { orderId, shipmentId }) => {
  const { order } = await orderOf(deps.db, ctx, orderId);
  const shipment = order.shipments.find(({ id }) => id === shipmentId);
  await mailOrder(deps, ctx, { about: `${shipmentId}#shipped`, kind: "shipped", order, shipment });
};

const mailLinesCancelled: React<MailDeps, typeof OrderLinesCancelled> = async (deps, ctx, payload, event) => {
  const { orderId, lines, reason } = payload;
  const { order } = await orderOf(deps.db, ctx, orderId);
  await mailOrder(deps, ctx, { about: `${event.id}#lines-cancelled`, kind: "lines-cancelled", order, lines, reason });
};

/** At most one each hour, whoever asks for it how often. */
const mailLink: React<MailDeps, typeof OrderLinkRequested> = async (deps, ctx, { orderId }, event) => {
  const { order } = await orderOf(deps.db, ctx, orderId);
  await mailOrder(deps, ctx, { about: `${orderId}#link#${event.at.slice(0, 13)}`, kind: "link", order });
};

export const mailConsumers = [
  on(OrderPaid, mailConfirmation),
  on(OrderAuthorised, mailConfirmation),
  on(OrderCancelled, mailCancellation),
  on(OrderRefunded, mailRefund),
  on(OrderShipped, mailShipped),
  on(OrderLinesCancelled, mailLinesCancelled),
  on(OrderLinkRequested, mailLink),
];

/** Mails to the store's own people. */
export const staffMailConsumers = [on(StockLow, mailLowStock), on(GoalOffTrack, mailGoal)];
export const reportMailConsumers = [on(ReportReady, mailReport)];
