import type { Order, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capturePosting, type Posting, refundPosting, reversalPosting, salePostings } from "./postings.ts";

const gbp = (amount: number) => ({ amount, currency: "GBP" });
const at = "2026-11-21T12:00:00.000Z";
const event = (kind: "captured" | "refunded", amount: number): PaymentEvent => ({
  ...{ id: "pay_1", kind, reference: "x", at, amount: gbp(amount) },
});

/** The parts of an order that postings read. */
function orderOf(nets: readonly number[], deliveryNet: number, tax: number, events: PaymentEvent[] = []): Order {
  const total = nets.reduce((sum, net) => sum + net, 0) + deliveryNet + tax;
  const lines = nets.map((net) => ({ net: gbp(net) }));
  return {
    id: "ord_1",
    lines,
    totals: { total: gbp(total), tax: gbp(tax) },
    paymentEvents: events,
    tenders: [],
  } as unknown as Order;
}

const sumOf = (posting: Posting) => posting.reduce((sum, { amount }) => sum + amount, 0);
const balances = (postings: readonly Posting[]) => {
  const sums = new Map<string, number>();
  for (const { account, amount } of postings.flat()) sums.set(account, (sums.get(account) ?? 0) + amount);
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0));
};

test("a sale: goods, delivery and tax, and the money at the provider", () => {
  const order = orderOf([1000, 500], 329, 366, [event("captured", 2195)]);
  expect(balances(salePostings(order, 2195))).toEqual({
    "provider-balance": 2195,
    sales: -1500,
    "delivery-income": -329,
    "tax-payable": -366,
  });
});

test("what had come in before counts towards the sale", () => {
  const order = orderOf([1000], 0, 200, [event("captured", 400), event("captured", 800)]);
  expect(balances([capturePosting(400, "refunds-payable"), ...salePostings(order, 800)])).toEqual({
    "provider-balance": 1200,
    sales: -1000,
    "tax-payable": -200,
  });
});

describe("always", () => {
  const amounts = fc.record({
    nets: fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 5 }),
    delivery: fc.integer({ min: 0, max: 5000 }),
    tax: fc.integer({ min: 0, max: 30_000 }),
  });

  test("every posting sums to zero, and refunds of any parts end with every account at zero", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 50_000 }), { maxLength: 6 });
    fc.assert(
      fc.property(amounts, parts, fc.integer({ min: 0, max: 500 }), ({ nets, delivery, tax }, drawn, excess) => {
        const captured = orderOf(nets, delivery, tax).totals.total.amount + excess;
        const events = [event("captured", captured)];
        const postings = [...salePostings(orderOf(nets, delivery, tax, events), captured)];
        let left = captured;
        for (const part of [...drawn, captured]) {
          const amount = Math.min(part, left);
          if (amount === 0) break;
          postings.push(reversalPosting(orderOf(nets, delivery, tax, [...events]), amount), refundPosting(amount));
          events.push(event("refunded", amount));
          left -= amount;
        }
        for (const posting of postings) expect(sumOf(posting)).toBe(0);
        expect(balances(postings)).toEqual({});
      }),
    );
  });

  test("no refund takes back more of an account than was sold there", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 100_000 }), ({ nets, delivery, tax }, part) => {
        const { total } = orderOf(nets, delivery, tax).totals;
        const amount = Math.min(part, total.amount);
        const order = orderOf(nets, delivery, tax, [event("captured", total.amount)]);
        const sales = nets.reduce((sum, net) => sum + net, 0);
        const debits = balances([reversalPosting(order, amount)]);
        expect(debits.sales ?? 0).toBeLessThanOrEqual(sales);
        expect(debits["delivery-income"] ?? 0).toBeLessThanOrEqual(delivery);
        expect(debits["tax-payable"] ?? 0).toBeLessThanOrEqual(tax);
      }),
    );
  });
});
