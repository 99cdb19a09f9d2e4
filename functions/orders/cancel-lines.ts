import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { OrderLinesCancelled } from "@quayside/shared/events.ts";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import { isPromised, payableOf, sumOf } from "@quayside/shared/orders/authorisation.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import { paidFor, refundableOf, sumOfParts } from "@quayside/shared/orders/refundable.ts";
import type { Order, OrderDetail } from "@quayside/shared/orders/schema.ts";
import { freeUnits, stockUnits } from "@quayside/shared/orders/stock-units.ts";
import { unitsOf } from "@quayside/shared/orders/units.ts";
import { emit } from "../events/store.ts";
import { releaseWrites } from "../inventory/reserve.ts";
import { paidWith } from "../payments/record-capture.ts";
import { type SettleDeps, settleOrder } from "../payments/settle-payment.ts";
import type { Ctx } from "../platform/ctx.ts";
import { notPossible } from "./errors.ts";
import { isPaid } from "./lifecycle.ts";
import { orderDetail } from "./order-detail.ts";
import { owedRefund, owedWrites } from "./owed.ts";
import { type OrderRecord, owesMoney } from "./record.ts";
import { movedUnits, takenFrom } from "./reserved-units.ts";
import { stepOnce } from "./staff-step.ts";
import { changed, type Step } from "./step.ts";
import { refusedWish } from "./wish.ts";

type CancelLines = typeof orderOperations.cancelLines;
type Body = InputOf<CancelLines>["body"];

/**
 * Takes units off an order that is paid or promised: stock is free again, money goes back or is not taken. Where all that
 * is left of a promised order was sent and taken with its parcels, that makes it paid.
 */
export async function cancelLines(
  deps: SettleDeps,
  ctx: Ctx,
  { params, body }: InputOf<CancelLines>,
): Promise<OrderDetail> {
  const record = await stepOnce(deps, ctx, params.orderId, (current) => {
    return refusal(current.order, body) ?? cancelling(deps, ctx, current, body);
  });
  const { paidAt, paymentIntentId, paymentEvents } = record.order;
  const isHeld = paidAt !== undefined && sumOf(paymentEvents, "authorised") > sumOf(paymentEvents, "captured");
  // Should this not come to pass, what is held lapses by itself in the end.
  if (isHeld && paymentIntentId) await deps.payments.cancelIntent(paymentIntentId);
  return orderDetail(deps.db, ctx, owesMoney(record) ? await settleOrder(deps, ctx, record) : record);
}

function refusal(order: Order, { lines }: Body): AppError | undefined {
  const { state, paymentState, paidAt, paymentEvents } = order;
  const refused = (message: string, from: string) => notPossible("LINES_NOT_CANCELLABLE", message, from, "cancelled");
  if (state !== "open") return refused(`Lines of an order that is ${state} cannot be cancelled.`, state);
  if (!paidAt && !isPromised(order))
    return refused("It is not paid yet. Cancel the whole order, or wait for the payment.", paymentState);
  const units = unitsOf(order);
  const tooMany = refusedWish(units, lines, ({ left }) => left, "cancelled");
  if (tooMany) return tooMany;
  if (!paidAt && sumOf(paymentEvents, "captured") > payableOf(without(order, lines))) {
    const why = "More was paid than what is left would cost. Take the rest of the payment first: it is returned then.";
    return refused(why, paymentState);
  }
  const rest = units.reduce((sum, { wanted }) => sum + wanted, 0) - lines.reduce((sum, each) => sum + each.quantity, 0);
  return rest === 0 ? refused("Nothing would be left of it. Cancel the whole order.", state) : undefined;
}

function without(order: Order, lines: Body["lines"]): Order {
  const left = order.lines.map((line) => {
    const quantity = lines.find(({ lineId }) => lineId === line.lineId)?.quantity ?? 0;
    return { ...line, cancelled: line.cancelled + quantity };
  });
  return { ...order, lines: left };
}

function cancelling(deps: SettleDeps, ctx: Ctx, record: OrderRecord, { lines, reason }: Body): Step {
  const { order, reservations } = record;
  const taken = takenFrom(freeUnits(record), stockUnits(order.lines, lines));
  const refunds = order.paidAt ? [...order.refunds, owedForLines(deps, ctx, order, lines, reason)] : order.refunds;
  const less = changed(
    record,
    { lines: without(order, lines).lines, refunds },
    { reservations: movedUnits(reservations, taken, "held", "released") },
  );
  const isPaidNow = !order.paidAt && isPaid(less.order.paymentState);
  const { next, writes: paid } = isPaidNow ? paidWith(deps, ctx, less, 0, order.id) : { next: less, writes: [] };
  const { id: orderId, number, email } = order;
  const held = taken.map((units) => ({ ...units, state: "held" as const }));
  const writes = [
    ...releaseWrites(deps.clock, ctx, orderId, held),
    ...owedWrites(deps, ctx, order, next.order),
    ...paid,
    emit(deps.clock, ctx, OrderLinesCancelled, { orderId, number, email, lines, reason }),
  ];
  return { action: "order.lines-cancelled", next, writes, reason };
}

function owedForLines(deps: SettleDeps, ctx: Ctx, order: Order, lines: Body["lines"], reason: string) {
  const suggested = paidFor(order, { lines, delivery: 0 });
  const amount = Math.min(sumOfParts(suggested.parts), refundableOf(order));
  const { currency } = order.totals.total;
  const refundLines = lines.map((line, index) => ({
    ...line,
    amount: { amount: suggested.lines[index] ?? 0, currency },
  }));
  const owing = { amount, cause: "lines-cancelled", reason, lines: refundLines, wanted: suggested.parts } as const;
  return owedRefund(deps, ctx, order, owing);
}
