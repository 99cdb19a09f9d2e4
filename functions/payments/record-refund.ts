import { OrderRefunded } from "@quayside/shared/events.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Refund } from "@quayside/shared/orders/refund.ts";
import type { Order, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import { emit } from "../events/store.ts";
import { exceptionWrite } from "../exceptions/store.ts";
import { refundPosting } from "../ledger/postings.ts";
import { postingWrites } from "../ledger/store.ts";
import { outstandingOf, owedRefund, owedWrites, withReturned } from "../orders/owed.ts";
import type { OrderRecord } from "../orders/record.ts";
import { changed, commitStep, type StepDeps } from "../orders/step.ts";
import type { Ctx } from "../platform/ctx.ts";

const rank: Record<Refund["state"], number> = { failed: 0, pending: 1, succeeded: 2 };

/** The refunds that this money pays out: the one it was asked for, else those that wait, failed ones first. */
function paidOut(refunds: readonly Refund[], refundId: string | undefined): Refund[] {
  const waiting = refunds.filter((refund) => outstandingOf(refund) > 0);
  return waiting.toSorted(
    (a, b) => Number(b.id === refundId) - Number(a.id === refundId) || rank[a.state] - rank[b.state],
  );
}

/** The order's refunds once the provider gave `amount` back; what none of them waited for is a refund of its own. */
function withMoneyReturned(deps: StepDeps, ctx: Ctx, order: Order, event: PaymentEvent, refundId?: string): Refund[] {
  let left: Minor = event.amount.amount;
  const filled = new Map<string, Refund>();
  for (const refund of paidOut(order.refunds, refundId)) {
    const share = Math.min(left, outstandingOf(refund));
    if (share > 0) filled.set(refund.id, withReturned(refund, share, event.reference));
    left -= share;
  }
  const refunds = order.refunds.map((refund) => filled.get(refund.id) ?? refund);
  if (left === 0) return refunds;
  const made = owedRefund(deps, ctx, order, {
    amount: left,
    cause: "provider",
    reason: "Made at the payment provider",
  });
  return [...refunds, withReturned(made, outstandingOf(made), event.reference)];
}

/** Money went back: ours, or one made by hand at the provider. `refundId` is ours, where the provider names it. */
export function recordRefund(deps: StepDeps, ctx: Ctx, record: OrderRecord, event: PaymentEvent, refundId?: string) {
  const { order } = record;
  const paymentEvents = [...order.paymentEvents, event];
  const next = changed(record, { paymentEvents, refunds: withMoneyReturned(deps, ctx, order, event, refundId) });
  const { id: orderId, number, email } = order;
  const { amount, reference } = event;
  const writes = [
    ...owedWrites(deps, ctx, order, next.order),
    ...postingWrites(deps.clock, ctx, next.order, reference, refundPosting(amount.amount)),
    emit(deps.clock, ctx, OrderRefunded, { orderId, number, email, amount }),
  ];
  return commitStep(deps, ctx, record, { action: "order.refunded", next, event, writes });
}

/** The bank sent a refund back that had counted as made: it is owed again, and a person is told. */
export function recordRefundFailed(deps: StepDeps, ctx: Ctx, record: OrderRecord, event: PaymentEvent) {
  const { order } = record;
  const { amount, reference, reason = "it came back from the bank" } = event;
  let left = amount.amount;
  const refunds = order.refunds.map((refund): Refund => {
    const share = refund.references.includes(reference) ? Math.min(left, refund.returned.amount) : 0;
    if (share === 0) return refund;
    left -= share;
    const returned = { ...refund.returned, amount: refund.returned.amount - share };
    const references = refund.references.filter((each) => each !== reference);
    return { ...refund, state: "failed", failure: reason, returned, references };
  });
  const next = changed(record, { paymentEvents: [...order.paymentEvents, event], refunds });
  const message = `A refund of ${order.number} came back (${reason}). Try it again, or return the money by hand.`;
  const writes = [
    ...postingWrites(deps.clock, ctx, next.order, reference, refundPosting(-amount.amount)),
    exceptionWrite(deps.clock, ctx, { kind: "refund-failed", orderId: order.id, reference, message }),
  ];
  return commitStep(deps, ctx, record, { action: "refund.came-back", next, event, writes, reason });
}
