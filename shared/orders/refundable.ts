import { type Minor, scaled } from "../kernel/money.ts";
import type { Order, OrderLine } from "./schema.ts";
import { unitsOf } from "./units.ts";

/** Money of a sale by the account it belongs to; goods and delivery without their tax. Minor units. */
export interface Parts {
  sales: Minor;
  delivery: Minor;
  tax: Minor;
}

export const noParts: Parts = { sales: 0, delivery: 0, tax: 0 };

export function sumOfParts({ sales, delivery, tax }: Parts): Minor {
  return sales + delivery + tax;
}

function combined(sign: 1 | -1, a: Parts, b: Parts): Parts {
  return { sales: a.sales + sign * b.sales, delivery: a.delivery + sign * b.delivery, tax: a.tax + sign * b.tax };
}

export function plusParts(...all: readonly Parts[]): Parts {
  return all.reduce((sum, each) => combined(1, sum, each), noParts);
}

export function minusParts(a: Parts, b: Parts): Parts {
  return combined(-1, a, b);
}

/**
 * What was paid for the units of a line after its first `from` up to its first `to`: discounts off, tax in. Worked out on
 * the sums up to each unit, so that the units of a line add up to the line, whatever is given back in which steps.
 */
export function unitsPaid({ quantity, net, tax }: OrderLine, from: number, to: number): Parts {
  const upTo = (whole: Minor, units: number) => scaled(whole, units, quantity);
  const gross = net.amount + tax.amount;
  const between = (whole: Minor) => upTo(whole, to) - upTo(whole, from);
  return { sales: between(gross) - between(tax.amount), delivery: 0, tax: between(tax.amount) };
}

type Sold = Pick<Order, "lines" | "totals">;

/** What delivery cost, and the tax in it: what the lines leave of the order's sums. */
export function deliverySold({ lines, totals }: Sold): Parts {
  const sales = lines.reduce((sum, { net }) => sum + net.amount, 0);
  const taxOfLines = lines.reduce((sum, line) => sum + line.tax.amount, 0);
  const tax = totals.tax.amount - taxOfLines;
  return { sales: 0, delivery: totals.total.amount - sales - totals.tax.amount, tax };
}

type Given = Pick<Order, "lines" | "refunds" | "shipments" | "source" | "totals">;

/** Units of each line that were taken off the order before it was paid; they never were part of the sale. */
export function waivedUnits({ lines, refunds }: Pick<Order, "lines" | "refunds">): number[] {
  const given = refunds.filter(({ cause }) => cause === "lines-cancelled").flatMap((refund) => refund.lines);
  return lines.map(({ lineId, cancelled }) =>
    given.reduce((left, each) => (each.lineId === lineId ? left - each.quantity : left), cancelled),
  );
}

/** The part of the total that is never asked for: units cancelled before they were paid. */
export function waivedOf(order: Pick<Order, "lines" | "refunds">): Parts {
  const waived = waivedUnits(order);
  return plusParts(...order.lines.map((line, index) => unitsPaid(line, 0, waived[index] ?? 0)));
}

/** What the order sells: goods, delivery, and the tax on both. */
export function soldOf(order: Pick<Order, "lines" | "refunds" | "totals">): Parts {
  const all = plusParts(...order.lines.map((line) => unitsPaid(line, 0, line.quantity)), deliverySold(order));
  return minusParts(all, waivedOf(order));
}

export interface RefundWish {
  lines: readonly { lineId: string; quantity: number }[];
  /** Minor units of what was paid for delivery, tax in. */
  delivery: Minor;
}

export interface Suggestion {
  /** What was paid for each wished line's units, tax in, in the sequence of the wish. */
  lines: Minor[];
  /** All of it by account. */
  parts: Parts;
}

/** What was paid for the wished units and delivery, beyond what was given back for the same before. */
export function paidFor(order: Given, { lines, delivery }: RefundWish): Suggestion {
  const units = unitsOf(order);
  const parts = lines.map(({ lineId, quantity }) => {
    const of = units.find(({ line }) => line.lineId === lineId);
    if (!of) return noParts;
    const before = of.line.cancelled + of.refunded;
    return unitsPaid(of.line, before, before + quantity);
  });
  return { lines: parts.map(sumOfParts), parts: plusParts(...parts, deliveryPart(order, delivery)) };
}

function deliveryPart(order: Given, amount: Minor): Parts {
  const sold = deliverySold(order);
  const whole = sold.delivery + sold.tax;
  if (whole === 0 || amount === 0) return noParts;
  const before = order.refunds.reduce((sum, refund) => sum + refund.delivery.amount, 0);
  const taxUpTo = (given: Minor) => scaled(sold.tax, given, whole);
  const tax = taxUpTo(before + amount) - taxUpTo(before);
  return { sales: 0, delivery: amount - tax, tax };
}

/** What was paid for delivery and not given back. */
export function deliveryLeft(order: Given): Minor {
  const sold = deliverySold(order);
  return order.refunds.reduce((left, { delivery }) => left - delivery.amount, sold.delivery + sold.tax);
}

/** Minor units that came in over all ways of paying. */
export function cameIn({ paymentEvents, tenders }: Pick<Order, "paymentEvents" | "tenders">): Minor {
  const captured = paymentEvents.filter(({ kind }) => kind === "captured");
  return [...captured, ...tenders].reduce((sum, { amount }) => sum + amount.amount, 0);
}

/** Minor units that came in and are not owed back yet: no refund may be more than that. */
export function refundableOf(order: Pick<Order, "paymentEvents" | "tenders" | "refunds">): Minor {
  return order.refunds.reduce((left, { amount }) => left - amount.amount, cameIn(order));
}
