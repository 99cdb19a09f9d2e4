import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { type Checkpointed, reach } from "../checkout/saga-points.ts";
import { exceptionWrite } from "../exceptions/store.ts";
import { keptOf } from "../orders/cancellation.ts";
import type { OrderRecord } from "../orders/record.ts";
import { changed, commitStep, type StepDeps, stepping } from "../orders/step.ts";
import type { Ctx } from "../platform/ctx.ts";
import { firstUnknown } from "./payment-events.ts";
import type { PaymentIntent, PaymentProvider } from "./provider.ts";
import { recordEvent } from "./record-event.ts";

interface ReturnDeps extends StepDeps, Checkpointed {
  payments: PaymentProvider;
}

function isOwed({ order, refundDue }: OrderRecord): boolean {
  return refundDue !== undefined && refundDue.refused === undefined && keptOf(order) > 0;
}

/**
 * Gives back what an order owes: asked for once, under a key of the order and the amount, and recorded from what the
 * provider then shows. A refund that the provider still works on is left to the webhook and the sweeper.
 */
export async function returnMoney(deps: ReturnDeps, ctx: Ctx, record: OrderRecord, intent: PaymentIntent) {
  const isUnderWay = intent.refunds.some(({ state }) => state === "pending");
  if (!record.refundDue || !isOwed(record) || isUnderWay) return record;
  const { amount } = record.refundDue;
  await reach(deps, "refund.due");
  let refusal: string | undefined;
  let refundId: string | undefined;
  try {
    const made = await deps.payments.refund({
      intentId: intent.id,
      amount,
      key: `refund-${record.order.id}-${amount.amount}`,
    });
    refundId = made.id;
    await reach(deps, "refund.accepted");
  } catch (error) {
    if (!isAppError(error, "PAYMENT_REFUSED")) throw error;
    refusal = error.details.reason;
  }
  const after = await deps.payments.getIntent(intent.id);
  const failed = after.refunds.some(({ id, state }) => id === refundId && state === "failed");
  return stepping(deps, ctx, record, async (current) => {
    const event = firstUnknown(current.order, after);
    if (event) return recordEvent(deps, ctx, current, event);
    const reason = refusal ?? (failed ? "the refund failed" : undefined);
    return reason !== undefined && isOwed(current) ? refused(deps, ctx, current, reason) : undefined;
  });
}

/** The provider does not give it back: a person has to. Nothing is tried again by itself. */
function refused(deps: StepDeps, ctx: Ctx, record: OrderRecord, reason: string): Promise<OrderRecord> {
  const { order, refundDue } = record;
  const next = changed(record, {}, refundDue ? { refundDue: { ...refundDue, refused: reason } } : {});
  const message = `The payment of ${order.number} could not be returned (${reason}). Return it by hand.`;
  const exception = { kind: "refund-failed", orderId: order.id, reference: order.id, message } as const;
  const writes = [exceptionWrite(deps.clock, ctx, exception)];
  return commitStep(deps, ctx, record, { action: "refund.failed", next, writes, reason });
}
