import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { payableOf } from "@quayside/shared/orders/authorisation.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import { auditEntry } from "../audit/store.ts";
import { reach } from "../checkout/saga-points.ts";
import type { GoesOn } from "../idempotency/once.ts";
import { ensureIntent } from "../payments/ensure-intent.ts";
import type { PaymentIntent } from "../payments/provider.ts";
import { recordReported, type SettleDeps, settleOrder } from "../payments/settle-payment.ts";
import type { Ctx } from "../platform/ctx.ts";
import { cancellationWrites, cancelled } from "./cancellation.ts";
import { isPaid, refusedCancellation } from "./lifecycle.ts";
import { orderDetail } from "./order-detail.ts";
import { type OrderRecord, owesMoney } from "./record.ts";
import { commitStep, orderOf, stepping } from "./step.ts";

type Cancel = typeof orderOperations.cancel;

/**
 * Cancels before anything shipped. The payment comes first: an open one is cancelled at the provider, one that was made is
 * recorded; then the order ends and its stock is free; then the money goes back. Resumes after the second.
 */
export async function cancelOrder(deps: SettleDeps, ctx: Ctx, { params, body }: InputOf<Cancel>): Promise<OrderDetail> {
  const found = await orderOf(deps.db, ctx, params.orderId);
  const record = ctx.claim?.effect === undefined ? await endOrder(deps, ctx, found, body.reason) : found;
  const settled = owesMoney(record) ? await settleOrder(deps, ctx, record) : record;
  return orderDetail(deps.db, ctx, settled);
}

async function endOrder(deps: SettleDeps, ctx: Ctx, found: OrderRecord, reason: string): Promise<OrderRecord> {
  // The attempt before cancelled the payment and died; the provider's report of that ended the order.
  if (ctx.claim?.again && found.order.state === "cancelled") return found;
  await assertCancellable(deps, ctx, found);
  const { record, intent } = await endPayment(deps, ctx, found);
  const ended = await stepping(deps, ctx, record, async (current) => {
    // Ended since it was found: by a twin, or by a report of the payment that was just cancelled here.
    if (current.order.state === "cancelled") return undefined;
    await assertCancellable(deps, ctx, current);
    return commitCancellation(deps, ctx, current, intent, reason);
  });
  await reach(deps, "cancel.recorded");
  return ended;
}

/** Refuses with both states named, and leaves a trace that somebody tried. */
async function assertCancellable({ db, clock }: SettleDeps, ctx: Ctx, { order }: OrderRecord): Promise<void> {
  const refusal = refusedCancellation(order);
  if (!refusal) return;
  const object = { type: "order", id: order.id };
  const { from, to, fulfilment } = refusal.details;
  await db.transact(
    auditEntry(clock, ctx, { action: "order.cancel-refused", object, before: { from, fulfilment }, after: { to } }),
    [],
  );
  throw refusal;
}

/** Afterwards the order knows all the provider knows, and an unpaid intent cannot be paid any more. */
async function endPayment(deps: SettleDeps, ctx: Ctx, found: OrderRecord) {
  if (payableOf(found.order) === 0) return { record: found };
  const known = await ensureIntent(deps, ctx, found);
  const record = await recordReported(deps, ctx, known.record, known.intent);
  if (record.order.state !== "open" || isPaid(record.order.paymentState)) return { record };
  const intent = await deps.payments.cancelIntent(known.intent.id);
  await reach(deps, "cancel.intent-cancelled");
  if (intent.state === "cancelled") return { record, intent };
  return { record: await recordReported(deps, ctx, record, intent) };
}

async function commitCancellation(
  deps: SettleDeps,
  ctx: Ctx<GoesOn>,
  record: OrderRecord,
  intent: PaymentIntent | undefined,
  reason: string,
): Promise<OrderRecord> {
  const event: PaymentEvent | undefined = intent && {
    ...{ id: deps.clock.newId("payment"), kind: "cancelled", amount: intent.amount, reference: intent.id, reason },
    at: deps.clock.now().toISOString(),
  };
  const paymentEvents = [...record.order.paymentEvents, ...(event ? [event] : [])];
  const next = cancelled(deps, ctx, record, reason, "cancelled", { paymentEvents });
  const claimed = ctx.claim ? [ctx.claim.record({ orderId: record.order.id })] : [];
  const writes = [...claimed, ...cancellationWrites(deps, ctx, record, next, reason)];
  return commitStep(deps, ctx, record, { action: "order.cancelled", next, event, writes, reason });
}
