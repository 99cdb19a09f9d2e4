import { OrderCancelled } from "@quayside/shared/events.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { emit } from "../events/store.ts";
import { releaseWrites } from "../inventory/reserve.ts";
import type { Ctx } from "../platform/ctx.ts";
import { giveBackPromotionWrites } from "../promotions/store.ts";
import type { Write } from "../store/write.ts";
import { sumOf } from "./lifecycle.ts";
import type { OrderRecord, RefundDue } from "./record.ts";
import { changed, type StepDeps } from "./step.ts";

/** Told to shoppers; nobody had paid. */
export const notPaidInTime = "It was not paid.";
export const soldOutMeanwhile = "The payment came after the items had been sold. It is being returned in full.";

/** Minor units that came in and have not gone back. */
export function keptOf({ paymentEvents }: Order): number {
  return sumOf(paymentEvents, "captured") - sumOf(paymentEvents, "refunded");
}

/** The order as it is once cancelled: stock and promotion uses given back, and what was paid owed to the shopper. */
export function cancelled(
  { clock }: StepDeps,
  record: OrderRecord,
  reason: string,
  cause: RefundDue["cause"],
  change: Partial<Order> = {},
): OrderRecord {
  const now = clock.now().toISOString();
  const kept = keptOf({ ...record.order, ...change });
  const amount = { amount: kept, currency: record.order.totals.total.currency };
  return changed(
    record,
    {
      ...change,
      state: "cancelled",
      cancelledAt: now,
      cancelReason: reason,
      reservedUntil: undefined,
      hold: undefined,
    },
    {
      reservations: record.reservations.map((each) => (each.state === "held" ? { ...each, state: "released" } : each)),
      promotionUses: [],
      askAgainAt: undefined,
      ...(kept > 0 ? { refundDue: { amount, cause, since: now } } : {}),
    },
  );
}

/** What goes with it into the same transaction. */
export function cancellationWrites({ clock }: StepDeps, ctx: Ctx, record: OrderRecord, reason: string): Write[] {
  const { id: orderId, number, email } = record.order;
  return [
    ...releaseWrites(clock, ctx, orderId, record.reservations),
    ...giveBackPromotionWrites(ctx.storeId, record.promotionUses),
    emit(clock, ctx, OrderCancelled, { orderId, number, email, reason }),
  ];
}
