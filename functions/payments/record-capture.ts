import { OrderPaid } from "@quayside/shared/events.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import { payableOf } from "@quayside/shared/orders/authorisation.ts";
import type { PaymentEvent, Reservation } from "@quayside/shared/orders/schema.ts";
import { emit } from "../events/store.ts";
import { exceptionWrite } from "../exceptions/store.ts";
import { demandOfOrder } from "../inventory/demand-of-order.ts";
import { reserveWrites } from "../inventory/reserve.ts";
import { reservationOf, splitReservation } from "../inventory/split-reservation.ts";
import { stockOf } from "../inventory/store.ts";
import { capturePosting, salePostings } from "../ledger/postings.ts";
import { postingWrites } from "../ledger/store.ts";
import { cancellationWrites, cancelled, soldOutMeanwhile } from "../orders/cancellation.ts";
import { isPaid } from "../orders/lifecycle.ts";
import { owedWrites } from "../orders/owed.ts";
import { holdsStock, type OrderRecord, wantedLines } from "../orders/record.ts";
import { changed, commitStep, type StepDeps } from "../orders/step.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Write } from "../store/write.ts";

/**
 * Money came in. An order that still has its stock is paid; one that lost it gets it again, or the money goes back. What is
 * only a part of it is kept for the shopper until the rest is there.
 */
export async function recordCapture(
  deps: StepDeps,
  ctx: Ctx,
  record: OrderRecord,
  event: PaymentEvent,
  mayFollow = false,
) {
  const paid = changed(record, { paymentEvents: [...record.order.paymentEvents, event] });
  if (record.order.state !== "open") return tooLate(deps, ctx, record, event);
  if (!isPaid(paid.order.paymentState)) return partly(deps, ctx, record, event, mayFollow);
  if (holdsStock(record)) return pay(deps, ctx, record, event, record.reservations, []);
  return reserveAgain(deps, ctx, record, event);
}

function pay(
  deps: StepDeps,
  ctx: Ctx,
  record: OrderRecord,
  event: PaymentEvent,
  reservations: Reservation[],
  reserving: readonly Write[],
) {
  const told = changed(record, { paymentEvents: [...record.order.paymentEvents, event] }, { reservations });
  const { next, writes } = paidWith(deps, ctx, told, event.amount.amount, event.reference);
  const isTooMuch = next.order.paymentState === "overcharged";
  const all = [...writes, ...(isTooMuch ? [differs(deps, ctx, next, event)] : []), ...reserving];
  return commitStep(deps, ctx, record, { action: "order.paid", next, event, writes: all });
}

/** The record, in its next version already, once it is paid by a last capture of `amount`; and what goes with that. */
export function paidWith({ clock }: StepDeps, ctx: Ctx, record: OrderRecord, amount: Minor, reference: string) {
  const paidAt = clock.now().toISOString();
  const order = { ...record.order, paidAt, reservedUntil: undefined };
  const next: OrderRecord = { ...record, order, askAgainAt: undefined };
  const { id: orderId, number, email, totals } = order;
  const writes = [
    ...salePostings(order, amount).flatMap((posting) => postingWrites(clock, ctx, order, reference, posting)),
    emit(clock, ctx, OrderPaid, { orderId, number, email, total: totals.total }),
  ];
  return { next, writes };
}

function differs({ clock }: StepDeps, ctx: Ctx, { order }: OrderRecord, { reference, amount }: PaymentEvent): Write {
  const due = payableOf(order);
  const message = `${order.number} costs ${due} ${amount.currency} by card, ${amount.amount} ${amount.currency} were paid.`;
  return exceptionWrite(clock, ctx, { kind: "payment-differs", orderId: order.id, reference, message });
}

/** Less than the order costs: kept for the shopper. Where the rest cannot follow, a person has to look at it. */
function partly(deps: StepDeps, ctx: Ctx, record: OrderRecord, event: PaymentEvent, mayFollow: boolean) {
  const next = changed(record, { paymentEvents: [...record.order.paymentEvents, event] });
  const posting = capturePosting(event.amount.amount, "refunds-payable");
  const writes = [
    ...postingWrites(deps.clock, ctx, next.order, event.reference, posting),
    ...(mayFollow ? [] : [differs(deps, ctx, next, event)]),
  ];
  return commitStep(deps, ctx, record, { action: "payment.captured", next, event, writes });
}

/** The reservation had run out. What is read here only plans; the condition of the write decides. */
async function reserveAgain(deps: StepDeps, ctx: Ctx, record: OrderRecord, event: PaymentEvent): Promise<OrderRecord> {
  const settings = await settingsOf(deps.db, ctx.storeId, deps.clock);
  const { id } = record.order;
  const demand = await demandOfOrder(deps.db, ctx.storeId, wantedLines(record.order));
  for (;;) {
    const stock = await stockOf(deps.db, ctx.storeId, demand.keys(), { consistent: true });
    const { reservations: planned, shortages } = splitReservation(demand.values(), stock, settings);
    const reservations = planned.map(reservationOf);
    if (shortages.length > 0) return tooLate(deps, ctx, record, event);
    try {
      return await pay(deps, ctx, record, event, reservations, reserveWrites(deps.clock, ctx, id, planned));
    } catch (error) {
      if (!isAppError(error, "SOLD_OUT")) throw error;
    }
  }
}

/** The goods are gone or the order has ended: the money is owed back from this moment, and a person is told. */
function tooLate(deps: StepDeps, ctx: Ctx, record: OrderRecord, event: PaymentEvent) {
  const { clock } = deps;
  const { order } = record;
  const paymentEvents = [...order.paymentEvents, event];
  const isOpen = order.state === "open";
  const reason = isOpen ? soldOutMeanwhile : (order.cancelReason ?? soldOutMeanwhile);
  const ended = cancelled(deps, ctx, record, reason, "late-payment", { paymentEvents });
  const next = isOpen ? ended : { ...ended, order: { ...ended.order, cancelledAt: order.cancelledAt } };
  const posting = capturePosting(event.amount.amount, "refunds-payable");
  const message = `${order.number} was paid after its stock had been given up. The payment is being returned.`;
  const writes = [
    ...postingWrites(clock, ctx, next.order, event.reference, posting),
    exceptionWrite(clock, ctx, { kind: "late-payment-refunded", orderId: order.id, reference: order.id, message }),
    ...(isOpen ? cancellationWrites(deps, ctx, record, next, reason) : owedWrites(deps, ctx, record.order, next.order)),
  ];
  return commitStep(deps, ctx, record, { action: "payment.too-late", next, event, writes, reason });
}
