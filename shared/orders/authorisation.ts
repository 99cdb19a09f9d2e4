import type { Minor } from "../kernel/money.ts";
import { sumOfParts, unitsPaid, waivedOf } from "./refundable.ts";
import type { Order, PaymentEvent } from "./schema.ts";
import type { Shipment } from "./shipment.ts";
import { unitsOf } from "./units.ts";

/** Minor units that the provider must capture: the total less what other tenders paid and what is not asked for any more. */
export function payableOf(order: Pick<Order, "totals" | "tenders" | "lines" | "refunds">): Minor {
  return cardShare(order) - sumOfParts(waivedOf(order));
}

/** Minor units of the total that no other tender paid. */
function cardShare({ totals, tenders }: Pick<Order, "totals" | "tenders">): Minor {
  return tenders.reduce((left, { amount }) => left - amount.amount, totals.total.amount);
}

/** Minor units moved by all events of a kind. */
export function sumOf(events: readonly PaymentEvent[], kind: PaymentEvent["kind"]): Minor {
  return events.reduce((sum, event) => (event.kind === kind ? sum + event.amount.amount : sum), 0);
}

/** The shopper's bank holds what the order costs; none of it was taken yet, or the parts of parcels that left. */
export function isPromised({ paymentState, paymentEvents }: Pick<Order, "paymentState" | "paymentEvents">): boolean {
  const wasHeld = paymentEvents.some(({ kind }) => kind === "authorised");
  return paymentState === "authorised" || (paymentState === "partially-paid" && wasHeld);
}

/** Parts of what is promised were taken. */
export function isTakenInParts(order: Pick<Order, "paymentState" | "paymentEvents">): boolean {
  return isPromised(order) && sumOf(order.paymentEvents, "captured") > 0;
}

/**
 * Minor units that must have been captured in all once the parcel has left: delivery, what left before and what is in it,
 * less what other tenders paid. It is what would be payable if everything else were taken off the order; so the last
 * parcel comes to all that is payable, and an order whose rest is taken off is paid to the cent.
 */
export function dueOnceSent(order: Order, parcel: Pick<Shipment, "lines">): Minor {
  const unsent = unitsOf(order).map(({ line, shipped }) => {
    const going = parcel.lines.reduce((sum, each) => (each.lineId === line.lineId ? sum + each.quantity : sum), 0);
    return sumOfParts(unitsPaid(line, 0, line.quantity - shipped - going));
  });
  return Math.max(
    0,
    unsent.reduce((left, amount) => left - amount, cardShare(order)),
  );
}
