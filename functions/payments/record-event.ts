import { OrderAuthorised } from "@quayside/shared/events.ts";
import { addSeconds } from "@quayside/shared/kernel/day.ts";
import type { PaymentEvent } from "@quayside/shared/orders/schema.ts";
import { emit } from "../events/store.ts";
import { cancellationWrites, cancelled, keptOf, notPaidInTime } from "../orders/cancellation.ts";
import { holdsStock, type OrderRecord } from "../orders/record.ts";
import { changed, commitStep, type StepDeps } from "../orders/step.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import type { ReportedEvent } from "./payment-events.ts";
import { recordCapture } from "./record-capture.ts";
import { disputeWrites } from "./record-dispute.ts";
import { recordRefund, recordRefundFailed } from "./record-refund.ts";

/** Makes the one step that a reported event asks for. */
export function recordEvent(
  deps: StepDeps,
  ctx: Ctx,
  record: OrderRecord,
  reported: ReportedEvent,
): Promise<OrderRecord> {
  const at = deps.clock.now().toISOString();
  const { refundId, dueAt, mayFollow, ...told } = reported;
  const event: PaymentEvent = { ...told, id: deps.clock.newId("payment"), at };
  if (event.kind === "captured") return recordCapture(deps, ctx, record, event, mayFollow);
  if (event.kind === "refunded") return recordRefund(deps, ctx, record, event, refundId);
  if (event.kind === "refund-failed") return recordRefundFailed(deps, ctx, record, event);
  if (event.kind === "cancelled") return recordIntentCancelled(deps, ctx, record, event);
  if (event.kind === "authorised") return recordAuthorised(deps, ctx, record, event);
  return note(deps, ctx, record, event, disputeWrites(deps, ctx, record, event, dueAt));
}

function note(deps: StepDeps, ctx: Ctx, record: OrderRecord, event: PaymentEvent, writes: readonly Write[]) {
  const next = changed(record, { paymentEvents: [...record.order.paymentEvents, event] });
  return commitStep(deps, ctx, record, { action: `payment.${event.kind}`, next, event, writes, reason: event.reason });
}

/** Cards stay authorised for seven days; the stock is held, and the money taken, before that. */
const authorisedSeconds = 6 * 86_400;

/** The money is promised and not taken: the shopper is done, and the order can be made ready. */
function recordAuthorised(deps: StepDeps, ctx: Ctx, record: OrderRecord, event: PaymentEvent) {
  const { order } = record;
  if (order.state !== "open" || !holdsStock(record)) return note(deps, ctx, record, event, []);
  const paymentEvents = [...order.paymentEvents, event];
  const next = changed(record, { paymentEvents, reservedUntil: addSeconds(event.at, authorisedSeconds) });
  const { id: orderId, number, email } = order;
  const writes = [emit(deps.clock, ctx, OrderAuthorised, { orderId, number, email })];
  return commitStep(deps, ctx, record, { action: "payment.authorised", next, event, writes });
}

/** The intent can never be paid any more: an open order without any payment ends with it. */
function recordIntentCancelled(deps: StepDeps, ctx: Ctx, record: OrderRecord, event: PaymentEvent) {
  const { order } = record;
  if (order.state !== "open" || keptOf(order) > 0) return note(deps, ctx, record, event, []);
  const paymentEvents = [...order.paymentEvents, event];
  const next = cancelled(deps, ctx, record, notPaidInTime, "cancelled", { paymentEvents });
  const writes = cancellationWrites(deps, ctx, record, next, notPaidInTime);
  return commitStep(deps, ctx, record, { action: "order.expired", next, event, writes, reason: notPaidInTime });
}
