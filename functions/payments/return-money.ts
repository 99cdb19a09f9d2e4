import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Refund } from "@quayside/shared/orders/refund.ts";
import { type Checkpointed, reach } from "../checkout/saga-points.ts";
import { exceptionWrite } from "../exceptions/store.ts";
import { keptOf } from "../orders/cancellation.ts";
import { outstandingOf } from "../orders/owed.ts";
import type { OrderRecord } from "../orders/record.ts";
import { changed, commitStep, type StepDeps, stepping } from "../orders/step.ts";
import type { Ctx } from "../platform/ctx.ts";
import { firstUnknown } from "./payment-events.ts";
import type { PaymentIntent, PaymentProvider } from "./provider.ts";
import { recordEvent } from "./record-event.ts";

interface ReturnDeps extends StepDeps, Checkpointed {
  payments: PaymentProvider;
}

/** Gives back what an order owes, one refund after another. */
export async function returnMoney(deps: ReturnDeps, ctx: Ctx, record: OrderRecord, intent: PaymentIntent) {
  let current = record;
  for (const { id } of record.order.refunds) {
    const refund = current.order.refunds.find((each) => each.id === id);
    const isUnderWay = intent.refunds.some(({ ours, state }) => ours === id && state === "pending");
    if (refund?.state === "pending" && !isUnderWay) current = await giveBack(deps, ctx, current, intent.id, refund);
  }
  return current;
}

/** What it was asked for, and what the provider said: its refund's id, or why not. */
interface Asked {
  made?: string;
  refusal?: string;
}

async function ask(deps: ReturnDeps, { order }: OrderRecord, intentId: string, refund: Refund): Promise<Asked> {
  const due = Math.min(outstandingOf(refund), keptOf(order));
  if (due === 0) return { refusal: "everything was returned already" };
  const amount = { ...refund.amount, amount: due };
  const key = `refund-${refund.id}-${due}-${refund.attempt}`;
  await reach(deps, "refund.due");
  try {
    const { id } = await deps.payments.refund({ intentId, amount, key, refundId: refund.id });
    await reach(deps, "refund.accepted");
    return { made: id };
  } catch (error) {
    if (!isAppError(error, "PAYMENT_REFUSED")) throw error;
    return { refusal: error.details.reason };
  }
}

/**
 * Asked for once, under a key of the refund and its amount, and recorded from what the provider then shows. What the
 * provider still works on is left to the webhook and the sweeper.
 */
async function giveBack(deps: ReturnDeps, ctx: Ctx, record: OrderRecord, intentId: string, refund: Refund) {
  const { made, refusal } = await ask(deps, record, intentId, refund);
  const after = await deps.payments.getIntent(intentId);
  const failed = after.refunds.some(({ id, state }) => id === made && state === "failed");
  return stepping(deps, ctx, record, async (current) => {
    const event = firstUnknown(current.order, after);
    if (event) return recordEvent(deps, ctx, current, event);
    const reason = refusal ?? (failed ? "the refund failed" : undefined);
    const isOwed = current.order.refunds.some(({ id, state }) => id === refund.id && state === "pending");
    return reason !== undefined && isOwed ? refused(deps, ctx, current, refund.id, reason) : undefined;
  });
}

/** The provider does not give it back: a person has to. Nothing is tried again by itself. */
function refused(deps: StepDeps, ctx: Ctx, record: OrderRecord, refundId: string, reason: string) {
  const { order } = record;
  const refunds = order.refunds.map(
    (refund): Refund => (refund.id === refundId ? { ...refund, state: "failed", failure: reason } : refund),
  );
  const next = changed(record, { refunds });
  const message = `Money of ${order.number} could not be returned (${reason}). Try it again, or return it by hand.`;
  const exception = { kind: "refund-failed", orderId: order.id, reference: refundId, message } as const;
  const writes = [exceptionWrite(deps.clock, ctx, exception)];
  return commitStep(deps, ctx, record, { action: "refund.failed", next, writes, reason });
}
