import type { PaymentEvent } from "@quayside/shared/orders/schema.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { BalanceTransaction } from "../provider.ts";
import { compare, movesMoney, type Recorded } from "./compare.ts";

const at = "2026-11-21T12:00:00.000Z";
const gbp = (amount: number) => ({ amount, currency: "GBP" });

function ours(kind: PaymentEvent["kind"], reference: string, amount: number): Recorded {
  return { orderId: "ord_1", event: { id: "pay_1", kind, reference, amount: gbp(amount), at } };
}
function theirs(kind: BalanceTransaction["kind"], reference: string, amount: number): BalanceTransaction {
  return { id: `txn_${reference}`, kind, reference, amount: gbp(amount), fee: gbp(0), at };
}

test("a captured and refunded payment is the provider's charge and refund", () => {
  const found = compare(
    [ours("captured", "ch_1", 1200), ours("refunded", "re_1", 500)],
    [theirs("charge", "ch_1", 1200), theirs("refund", "re_1", -500)],
  );
  expect(found).toEqual({ matched: 2, onlyOurs: [], onlyTheirs: [], differs: [] });
});

test("the three lists", () => {
  const found = compare(
    [ours("captured", "ch_1", 1200), ours("captured", "ch_2", 900)],
    [theirs("charge", "ch_2", 901), theirs("refund", "re_9", -100)],
  );
  expect(found).toMatchObject({
    matched: 0,
    onlyOurs: [{ reference: "ch_1", ours: gbp(1200) }],
    onlyTheirs: [{ reference: "re_9", theirs: gbp(-100) }],
    differs: [{ reference: "ch_2", ours: gbp(900), theirs: gbp(901) }],
  });
});

test("the same amount in another currency differs", () => {
  const foreign = { ...theirs("charge", "ch_1", 1200), amount: { amount: 1200, currency: "EUR" } };
  expect(compare([ours("captured", "ch_1", 1200)], [foreign]).differs).toHaveLength(1);
});

test("inquiries and payments elsewhere move no money at the provider", () => {
  expect(movesMoney(ours("disputed", "dp_1", 0).event)).toBe(false);
  expect(movesMoney({ ...ours("captured", "x", 5).event, external: true })).toBe(false);
  expect(movesMoney(ours("intent-created", "pi_1", 5).event)).toBe(false);
});

test("every movement is in exactly one place", () => {
  const side = fc.uniqueArray(fc.record({ id: fc.nat({ max: 12 }), amount: fc.integer({ min: 1, max: 3 }) }), {
    selector: ({ id }) => id,
  });
  fc.assert(
    fc.property(side, side, (mine, other) => {
      const { matched, onlyOurs, onlyTheirs, differs } = compare(
        mine.map(({ id, amount }) => ours("captured", `ch_${id}`, amount)),
        other.map(({ id, amount }) => theirs("charge", `ch_${id}`, amount)),
      );
      expect(matched + differs.length + onlyOurs.length).toBe(mine.length);
      expect(matched + differs.length + onlyTheirs.length).toBe(other.length);
    }),
  );
});
