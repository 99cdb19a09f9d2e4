import { OrderCancelled } from "@quayside/shared/events.ts";
import { sumOf } from "@quayside/shared/orders/authorisation.ts";
import type { Refund } from "@quayside/shared/orders/refund.ts";
import { deliveryLeft, refundableOf, soldOf } from "@quayside/shared/orders/refundable.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { emit } from "../events/store.ts";
import { releaseWrites } from "../inventory/reserve.ts";
import type { Ctx } from "../platform/ctx.ts";
import { giveBackPromotionWrites } from "../promotions/store.ts";
import type { Write } from "../store/write.ts";
import { refundedOf } from "./lifecycle.ts";
import { owedRefund, owedWrites } from "./owed.ts";
import type { OrderRecord } from "./record.ts";
import { changed, type StepDeps } from "./step.ts";

/** Told to shoppers; nobody had paid. */
export const notPaidInTime = "It was not paid.";
export const soldOutMeanwhile = "The payment came after the items had been sold. It is being returned in full.";

/** Minor units that came in by card and have not gone back. */
export function keptOf({ paymentEvents }: Order): number {
  return sumOf(paymentEvents, "captured") - refundedOf(paymentEvents);
}

/** The order as it is once cancelled: stock and promotion uses given back, and what was paid owed to the shopper. */
export function cancelled(
  deps: StepDeps,
  ctx: Ctx,
  record: OrderRecord,
  reason: string,
  cause: Extract<Refund["cause"], "cancelled" | "late-payment">,
  change: Partial<Order> = {},
): OrderRecord {
  const cancelledAt = deps.clock.now().toISOString();
  const order = { ...record.order, ...change };
  const amount = refundableOf(order);
  const owing = { amount, cause, reason, wanted: soldOf(order), delivery: Math.min(amount, deliveryLeft(order)) };
  const shipments = order.shipments.map((parcel) =>
    parcel.state === "cancelled" ? parcel : ({ ...parcel, state: "cancelled", cancelledAt } as const),
  );
  const refunds = amount > 0 ? [...order.refunds, owedRefund(deps, ctx, order, owing)] : order.refunds;
  return changed(
    record,
    {
      ...change,
      refunds,
      shipments,
      state: "cancelled",
      cancelledAt,
      cancelReason: reason,
      reservedUntil: undefined,
      hold: undefined,
    },
    {
      reservations: record.reservations.map((each) => (each.state === "held" ? { ...each, state: "released" } : each)),
      promotionUses: [],
      askAgainAt: undefined,
    },
  );
}

/** What goes with it into the same transaction. */
export function cancellationWrites(
  { clock }: StepDeps,
  ctx: Ctx,
  record: OrderRecord,
  next: OrderRecord,
  reason: string,
): Write[] {
  const { id: orderId, number, email } = record.order;
  return [
    ...releaseWrites(clock, ctx, orderId, record.reservations),
    ...giveBackPromotionWrites(ctx.storeId, record.promotionUses),
    ...owedWrites({ clock }, ctx, record.order, next.order),
    emit(clock, ctx, OrderCancelled, { orderId, number, email, reason }),
  ];
}
