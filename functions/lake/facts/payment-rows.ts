import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Order, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import type { PaymentOwn } from "./fact.ts";

/** Sign of what came in and of what went back, by kind; money that a bank took back in a dispute went back. */
const moves: Partial<Record<PaymentEvent["kind"], { captured?: 1; refunded?: 1 | -1 }>> = {
  captured: { captured: 1 },
  refunded: { refunded: 1 },
  "refund-failed": { refunded: -1 },
  disputed: { refunded: 1 },
  "dispute-won": { refunded: -1 },
};

/** Every movement of money of an order, gift cards and store credit among them, with when it was. */
export function paymentRows({ paymentEvents, tenders, refunds, placedAt }: Order): (PaymentOwn & { at: Instant })[] {
  const events = paymentEvents.flatMap(({ id, kind, amount: { amount }, at }) => {
    const move = moves[kind];
    const { captured = 0, refunded = 0 } = move ?? {};
    return move ? [{ payment_id: id, kind, captured: captured * amount, refunded: refunded * amount, at }] : [];
  });
  const paid = tenders.map(({ kind, reference, amount: { amount } }) => ({
    ...{ payment_id: `${kind}:${reference}`, kind, captured: amount, refunded: 0, at: placedAt },
  }));
  const back = refunds.flatMap(({ id, at, tenders: given }) =>
    given.map(({ kind, reference, amount: { amount } }) => ({
      ...{ payment_id: `${id}:${kind}:${reference}`, kind, captured: 0, refunded: amount, at },
    })),
  );
  return [...events, ...paid, ...back];
}
