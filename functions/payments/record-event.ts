import type { PaymentEvent } from "@quayside/shared/orders/schema.ts";
import { exceptionWrite } from "../exceptions/store.ts";
import { cancellationWrites, cancelled, keptOf, notPaidInTime } from "../orders/cancellation.ts";
import type { OrderRecord } from "../orders/record.ts";
import { changed, commitStep, type StepDeps } from "../orders/step.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import type { ReportedEvent } from "./payment-events.ts";
import { recordCapture } from "./record-capture.ts";
import { recordRefund } from "./record-refund.ts";

/** Makes the one step that a reported event asks for. */
export function recordEvent(
  deps: StepDeps,
  ctx: Ctx,
  record: OrderRecord,
  reported: ReportedEvent,
): Promise<OrderRecord> {
  const at = deps.clock.now().toISOString();
  const event: PaymentEvent = { ...reported, id: deps.clock.newId("payment"), at };
  if (event.kind === "captured") return recordCapture(deps, ctx, record, event);
  if (event.kind === "refunded") return recordRefund(deps, ctx, record, event);
  if (event.kind === "cancelled") return recordIntentCancelled(deps, ctx, record, event);
  return note(deps, ctx, record, event, event.kind === "disputed" ? [disputed(deps, ctx, record, event)] : []);
}

function note(deps: StepDeps, ctx: Ctx, record: OrderRecord, event: PaymentEvent, writes: readonly Write[]) {
  const next = changed(record, { paymentEvents: [...record.order.paymentEvents, event] });
  return commitStep(deps, ctx, record, { action: `payment.${event.kind}`, next, event, writes, reason: event.reason });
}

function disputed({ clock }: StepDeps, ctx: Ctx, { order }: OrderRecord, { reference, reason }: PaymentEvent): Write {
  const message = `The payment of ${order.number} is disputed (${reason ?? "no reason given"}). Answer the provider.`;
  return exceptionWrite(clock, ctx, { kind: "dispute", orderId: order.id, reference, message });
}

/** The intent can never be paid any more: an open order without any payment ends with it. */
function recordIntentCancelled(deps: StepDeps, ctx: Ctx, record: OrderRecord, event: PaymentEvent) {
  const { order } = record;
  if (order.state !== "open" || keptOf(order) > 0) return note(deps, ctx, record, event, []);
  const paymentEvents = [...order.paymentEvents, event];
  const next = cancelled(deps, record, notPaidInTime, "cancelled", { paymentEvents });
  const writes = cancellationWrites(deps, ctx, record, notPaidInTime);
  return commitStep(deps, ctx, record, { action: "order.expired", next, event, writes, reason: notPaidInTime });
}
