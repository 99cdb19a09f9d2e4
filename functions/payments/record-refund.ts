import { OrderRefunded } from "@quayside/shared/events.ts";
import type { PaymentEvent } from "@quayside/shared/orders/schema.ts";
import { emit } from "../events/store.ts";
import { refundPosting, reversalPosting } from "../ledger/postings.ts";
import { postingWrites } from "../ledger/store.ts";
import { keptOf } from "../orders/cancellation.ts";
import type { OrderRecord } from "../orders/record.ts";
import { changed, commitStep, type StepDeps } from "../orders/step.ts";
import type { Ctx } from "../platform/ctx.ts";

/** Money went back: ours, or one made by hand at the provider. */
export function recordRefund(deps: StepDeps, ctx: Ctx, record: OrderRecord, event: PaymentEvent) {
  const { order, refundDue } = record;
  const paymentEvents = [...order.paymentEvents, event];
  const kept = keptOf({ ...order, paymentEvents });
  const stillDue = refundDue && kept > 0 ? { ...refundDue, amount: { ...refundDue.amount, amount: kept } } : undefined;
  const next = changed(record, { paymentEvents }, { refundDue: stillDue });
  const { id: orderId, number, email } = order;
  const { amount, reference } = event;
  const wasSale = order.paidAt !== undefined;
  const postings = [...(wasSale ? [reversalPosting(order, amount.amount)] : []), refundPosting(amount.amount)];
  const writes = [
    ...postings.flatMap((posting) => postingWrites(deps.clock, ctx, next.order, reference, posting)),
    emit(deps.clock, ctx, OrderRefunded, { orderId, number, email, amount }),
  ];
  return commitStep(deps, ctx, record, { action: "order.refunded", next, event, writes });
}
