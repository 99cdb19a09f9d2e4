import type { Refund } from "@quayside/shared/orders/refund.ts";
import { paidFor, sumOfParts } from "@quayside/shared/orders/refundable.ts";
import type { Order, OrderLine } from "@quayside/shared/orders/schema.ts";
import fc from "fast-check";
import { reversalOf } from "../ledger/reversal.ts";
import { derived } from "../orders/lifecycle.ts";
import { taxOn } from "../tax/line-tax.ts";

/** Orders with any lines, and what staff may do with them, worked out as their verbs do. */
export const money = (amount: number) => ({ amount, currency: "GBP" });
const address = { name: "Ada", line1: "1 Main St", city: "London", country: "GB" };

export interface LineSpec {
  quantity: number;
  price: number;
  discount: number;
  rate: number;
  cost?: number;
}

function lineOf({ quantity, price, discount, rate, cost }: LineSpec, at: number, included: boolean): OrderLine {
  const subtotal = quantity * price;
  const total = Math.max(0, subtotal - discount);
  const { net, tax } = taxOn(total, rate, included);
  return {
    ...{ lineId: String(at + 1), sku: `SKU-${at}`, title: `Thing ${at}`, options: {}, quantity, cancelled: 0 },
    ...{ productId: `prd_${at}`, slug: `thing-${at}`, unitPrice: money(price), weightGrams: 0, taxRate: rate },
    ...(cost === undefined ? {} : { unitCost: money(cost) }),
    ...{ subtotal: money(subtotal), discount: money(subtotal - total), total: money(total), taxClass: "standard" },
    ...{ net: money(net), tax: money(tax) },
  };
}

export function orderOf(specs: readonly LineSpec[], included: boolean, delivery: number): Order {
  const lines = specs.map((spec, at) => lineOf(spec, at, included));
  const sent = taxOn(delivery, 200_000, included);
  const sum = (of: (line: OrderLine) => { amount: number }) => lines.reduce((all, line) => all + of(line).amount, 0);
  const tax = sum((line) => line.tax) + sent.tax;
  const total = sum((line) => line.net) + sent.net + tax;
  const placedAt = "2026-03-28T23:30:00.000Z";
  return derived({
    ...{ id: "ord_1", version: 3, number: "Q-1", email: "ada@example.com", source: { kind: "store" } },
    ...{ state: "open", paymentState: "paid", fulfilmentState: "unfulfilled", status: "processing", onHold: false },
    ...{ shippingAddress: address, billingAddress: address, promotions: [], tenders: [], shipments: [], notes: [] },
    delivery: { id: "standard", name: "Standard", price: money(delivery), days: { min: 1, max: 2 } },
    totals: {
      ...{ subtotal: money(sum((line) => line.subtotal)), discount: money(sum((line) => line.discount)) },
      ...{ delivery: money(delivery), tax: money(tax), total: money(total), due: money(total) },
      ...{ taxIncluded: included, taxes: [] },
    },
    ...{ lines, refunds: [], placedAt, paidAt: placedAt },
    paymentEvents: [{ id: "pay_1", kind: "captured", amount: money(total), reference: "ch_1", at: placedAt }],
  } as Order);
}

const later = "2026-04-02T08:00:00.000Z";

export type Step = { cause: "lines-cancelled" | "staff"; line: number; quantity: number };

/** As `cancelLines` and `refundOrder` work it out. */
export function afterStep(order: Order, { cause, line: at, quantity }: Step, index: number, when = later): Order {
  const line = order.lines[at % order.lines.length] as OrderLine;
  const given = order.refunds.flatMap((each) => each.lines).filter(({ lineId }) => lineId === line.lineId);
  const left = line.quantity - given.reduce((sum, each) => sum + each.quantity, 0);
  const units = Math.min(left, quantity);
  if (units === 0) return order;
  const wish = paidFor(order, { lines: [{ lineId: line.lineId, quantity: units }], delivery: 0 });
  const amount = sumOfParts(wish.parts);
  const refund: Refund = {
    ...{ id: `rfd_${index}`, amount: money(amount), delivery: money(0), tenders: [], returned: money(amount) },
    lines: [{ lineId: line.lineId, quantity: units, amount: money(amount) }],
    reversal: reversalOf(order, amount, wish.parts),
    ...{ cause, reason: "because", state: "succeeded", attempt: 1, references: [], by: "x" },
    at: when,
  };
  const lines = order.lines.map((each) =>
    each === line && cause === "lines-cancelled" ? { ...each, cancelled: each.cancelled + units } : each,
  );
  return derived({ ...order, lines, refunds: [...order.refunds, refund] });
}

export const anyLine = fc.record({
  quantity: fc.integer({ min: 1, max: 7 }),
  price: fc.integer({ min: 0, max: 5000 }),
  discount: fc.integer({ min: 0, max: 3000 }),
  rate: fc.constantFrom(0, 50_000, 200_000, 190_000),
  cost: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined }),
});
export const anyStep = fc.record({
  cause: fc.constantFrom("lines-cancelled" as const, "staff" as const),
  line: fc.nat(9),
  quantity: fc.integer({ min: 1, max: 4 }),
});
export const anyHistory = fc.record({
  specs: fc.array(anyLine, { minLength: 1, maxLength: 5 }),
  included: fc.boolean(),
  delivery: fc.constantFrom(0, 395, 999),
  steps: fc.array(anyStep, { maxLength: 8 }),
});
