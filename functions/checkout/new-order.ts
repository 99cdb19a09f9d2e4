import { addSeconds } from "@quayside/shared/kernel/day.ts";
import { payableOf } from "@quayside/shared/orders/authorisation.ts";
import type { Order, Reservation } from "@quayside/shared/orders/schema.ts";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import { derived } from "../orders/lifecycle.ts";
import { newOrderNumber } from "../orders/order-number.ts";
import type { OrderRecord } from "../orders/record.ts";
import type { Clock } from "../platform/clock.ts";
import { promotionUses } from "../promotions/store.ts";
import type { CheckedQuote } from "./checked-quote.ts";

/** The order that a checked quote becomes. One that costs nothing is paid from the start. */
export function newOrder(
  clock: Clock,
  { cart, quote }: CheckedQuote,
  settings: StoreSettings,
  orderId: string,
  told: Pick<Order, "customerId" | "payerId" | "keepsCard" | "origin">,
): Order {
  const placedAt = clock.now().toISOString();
  const order: Order = {
    id: orderId,
    version: 1,
    number: newOrderNumber(clock),
    cartId: cart.id,
    ...told,
    email: cart.email,
    state: "open",
    paymentState: "awaiting",
    fulfilmentState: "unfulfilled",
    status: "pending",
    onHold: false,
    source: { kind: "store" },
    shippingAddress: cart.shippingAddress,
    billingAddress: cart.billingAddress ?? cart.shippingAddress,
    delivery: quote.delivery.choice,
    promisedBy: quote.delivery.choice.estimate?.to,
    lines: quote.lines.map((line, index) => ({ ...line, lineId: String(index + 1), cancelled: 0 })),
    totals: quote.cart.totals,
    promotions: quote.cart.promotions,
    paymentEvents: [],
    tenders: quote.tenders,
    shipments: [],
    refunds: [],
    notes: [],
    placedAt,
  };
  const isFree = payableOf(order) === 0;
  const until = isFree ? { paidAt: placedAt } : { reservedUntil: addSeconds(placedAt, settings.reservationSeconds) };
  return derived({ ...order, ...until });
}

export function newRecord(order: Order, { quote }: CheckedQuote, reservations: Reservation[]): OrderRecord {
  const uses = quote.applied.flatMap((promotion) => promotionUses(promotion, quote.person ?? order.email));
  return { order, reservations, promotionUses: uses };
}
