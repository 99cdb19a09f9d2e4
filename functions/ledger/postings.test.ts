import type { Refund } from "@quayside/shared/orders/refund.ts";
import { deliveryLeft, paidFor, plusParts, refundableOf, sumOfParts } from "@quayside/shared/orders/refundable.ts";
import type { Order, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capturePosting, type Posting, refundPosting, reversalPosting, salePostings } from "./postings.ts";
import { reversalOf } from "./reversal.ts";

const gbp = (amount: number) => ({ amount, currency: "GBP" });
const at = "2026-11-21T12:00:00.000Z";
const captured = (amount: number): PaymentEvent => ({
  ...{ id: "pay_1", kind: "captured", reference: "x", at, amount: gbp(amount) },
});

interface Goods {
  quantity: number;
  net: number;
  tax: number;
}

/** The parts of an order that postings read; all of it is shipped, so that all of it can be refunded. */
function orderOf(goods: readonly Goods[], delivery: { net: number; tax: number }, events: PaymentEvent[] = []): Order {
  const lines = goods.map(({ quantity, net, tax }, index) => ({
    ...{ lineId: String(index), quantity, cancelled: 0, net: gbp(net), tax: gbp(tax) },
  }));
  const tax = goods.reduce((sum, each) => sum + each.tax, delivery.tax);
  const total = goods.reduce((sum, each) => sum + each.net, delivery.net) + tax;
  return {
    ...{ id: "ord_1", lines, paymentEvents: events, tenders: [], refunds: [], source: { kind: "store" } },
    shipments: [{ state: "shipped", lines }],
    totals: { total: gbp(total), tax: gbp(tax) },
  } as unknown as Order;
}

const sumOf = (posting: Posting) => posting.reduce((sum, { amount }) => sum + amount, 0);
const balances = (postings: readonly Posting[]) => {
  const sums = new Map<string, number>();
  for (const { account, amount } of postings.flat()) sums.set(account, (sums.get(account) ?? 0) + amount);
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0));
};

test("a sale: goods, delivery and tax, and the money at the provider", () => {
  const goods = [
    { quantity: 1, net: 1000, tax: 200 },
    { quantity: 2, net: 500, tax: 100 },
  ];
  const order = orderOf(goods, { net: 329, tax: 66 }, [captured(2195)]);
  expect(balances(salePostings(order, 2195))).toEqual({
    ...{ "provider-balance": 2195, sales: -1500 },
    ...{ "delivery-income": -329, "tax-payable": -366 },
  });
});

test("what had come in before counts towards the sale", () => {
  const order = orderOf([{ quantity: 1, net: 1000, tax: 200 }], { net: 0, tax: 0 }, [captured(400), captured(800)]);
  expect(balances([capturePosting(400, "refunds-payable"), ...salePostings(order, 800)])).toEqual({
    ...{ "provider-balance": 1200, sales: -1000, "tax-payable": -200 },
  });
});

test("a refund of a zero-rated line takes back no tax", () => {
  const goods = [
    { quantity: 1, net: 1000, tax: 200 },
    { quantity: 4, net: 1000, tax: 0 },
  ];
  const order = orderOf(goods, { net: 0, tax: 0 }, [captured(2200)]);
  const { parts } = paidFor(order, { lines: [{ lineId: "1", quantity: 2 }], delivery: 0 });
  expect(parts).toEqual({ sales: 500, delivery: 0, tax: 0 });
  expect(reversalOf(order, 500, parts)).toEqual(parts);
});

test("what was paid too much goes back first, and touches no sale", () => {
  const order = orderOf([{ quantity: 1, net: 1000, tax: 200 }], { net: 0, tax: 0 }, [captured(1500)]);
  expect(reversalOf(order, 300, { sales: 0, delivery: 0, tax: 0 })).toEqual({ sales: 0, delivery: 0, tax: 0 });
  expect(sumOfParts(reversalOf(order, 400, { sales: 0, delivery: 0, tax: 0 }))).toBe(100);
});

const goods = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 7 }),
    net: fc.integer({ min: 0, max: 100_000 }),
    tax: fc.integer({ min: 0, max: 20_000 }),
  }),
  { minLength: 1, maxLength: 5 },
);
const delivery = fc.record({ net: fc.integer({ min: 0, max: 5000 }), tax: fc.integer({ min: 0, max: 1000 }) });

/** A wish for units of some line, for delivery, or for an amount of its own. */
type Wish = { line: number; units: number } | { delivery: number } | { amount: number };
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ line: fc.nat({ max: 4 }), units: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ delivery: fc.integer({ min: 1, max: 6000 }) }),
  fc.record({ amount: fc.integer({ min: 1, max: 50_000 }) }),
);

/** The refund a wish comes to on the order as it stands, as the verb works it out. */
function refundFor(order: Order, each: Wish): Refund {
  const line = "line" in each ? order.lines[each.line % order.lines.length] : undefined;
  const back = order.refunds.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === line?.lineId);
  const room = back.reduce((left, { quantity }) => left - quantity, line?.quantity ?? 0);
  const quantity = "line" in each ? Math.min(each.units, room) : 0;
  const lines = line && quantity > 0 ? [{ lineId: line.lineId, quantity }] : [];
  const wished = "delivery" in each ? Math.min(each.delivery, deliveryLeft(order)) : 0;
  const suggested = paidFor(order, { lines, delivery: wished });
  const asked = "amount" in each ? each.amount : sumOfParts(suggested.parts);
  const amount = Math.min(asked, refundableOf(order));
  const reversal = reversalOf(order, amount, suggested.parts);
  return { amount: gbp(amount), reversal, lines, delivery: gbp(wished), cause: "staff" } as unknown as Refund;
}

describe("always", () => {
  test("refunds of any lines, delivery and amounts, in any order, add up to what was captured", () => {
    fc.assert(
      fc.property(
        goods,
        delivery,
        fc.array(wish, { maxLength: 12 }),
        fc.nat({ max: 500 }),
        (sold, sent, wishes, over) => {
          const total = orderOf(sold, sent).totals.total.amount + over;
          let order = orderOf(sold, sent, [captured(total)]);
          const postings = salePostings(order, total);
          for (const each of [...wishes, { amount: total }]) {
            const refund = refundFor(order, each);
            expect(refund.amount.amount).toBeGreaterThanOrEqual(0);
            for (const part of Object.values(refund.reversal)) expect(part).toBeGreaterThanOrEqual(0);
            postings.push(reversalPosting(refund), refundPosting(refund.amount.amount));
            order = { ...order, refunds: [...order.refunds, refund] };
          }
          for (const posting of postings) expect(sumOf(posting)).toBe(0);
          expect(order.refunds.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(total);
          expect(balances(postings)).toEqual({});
        },
      ),
    );
  });

  test("giving back every unit one by one is giving back the line, whatever the steps", () => {
    fc.assert(
      fc.property(goods, delivery, fc.integer({ min: 1, max: 3 }), (sold, sent, step) => {
        let order = orderOf(sold, sent, [captured(orderOf(sold, sent).totals.total.amount)]);
        for (let round = 0; round < 7; round += 1)
          for (const [line] of sold.entries())
            order = { ...order, refunds: [...order.refunds, refundFor(order, { line, units: step })] };
        const back = order.refunds.reduce((sum, { amount }) => sum + amount.amount, 0);
        expect(back).toBe(sold.reduce((sum, { net, tax }) => sum + net + tax, 0));
      }),
    );
  });

  test("refunds of nothing in particular take back the same in whichever order they are told", () => {
    const amounts = fc.array(fc.nat({ max: 60_000 }), { minLength: 2, maxLength: 5 });
    const first = fc.option(wish, { nil: undefined });
    fc.assert(
      fc.property(goods, delivery, first, amounts, (sold, sent, before, all) => {
        const captures = [captured(orderOf(sold, sent).totals.total.amount)];
        const takenBack = (inOrder: readonly number[]) => {
          let order = orderOf(sold, sent, captures);
          for (const each of [...(before ? [before] : []), ...inOrder.map((amount) => ({ amount }))])
            order = { ...order, refunds: [...order.refunds, refundFor(order, each)] };
          return plusParts(...order.refunds.map(({ reversal }) => reversal));
        };
        expect(takenBack(all.toReversed())).toEqual(takenBack(all));
        expect(takenBack(all.toSorted((a, b) => a - b))).toEqual(takenBack(all));
      }),
      { numRuns: 2000 },
    );
  });
});
