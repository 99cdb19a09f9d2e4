import { expect, test } from "vitest";
import { moneyAt } from "./money-at.ts";

const promotion = {
  conditions: [{ kind: "minimum-subtotal", amount: 5000 }],
  effects: [
    { kind: "percentage", basisPoints: 1000, maxAmount: 2000 },
    { kind: "tiered", by: "subtotal", tiers: [{ from: 3000, give: { kind: "amount", amount: 300 } }] },
    { kind: "tiered", by: "quantity", tiers: [{ from: 3, give: { kind: "amount", amount: 300 } }] },
    { kind: "buy-get", buy: { quantity: 2 } },
  ],
};
const read = (doc: unknown, path: string) =>
  path.split(".").reduce<unknown>((owner, part) => (owner as Record<string, unknown>)[part], doc);
const amountAt = (doc: unknown, path: string) => moneyAt(path, read(doc, path), doc, "GBP");

test.each([
  ["conditions.0.amount", 5000],
  ["effects.0.maxAmount", 2000],
  ["effects.1.tiers.0.from", 3000],
  ["effects.1.tiers.0.give.amount", 300],
])("%s of a promotion is money of the store", (path, amount) => {
  expect(amountAt(promotion, path)).toEqual({ amount, currency: "GBP" });
});

test.each(["effects.0.basisPoints", "effects.2.tiers.0.from", "effects.3.buy.quantity", "conditions.0.kind"])(
  "%s of a promotion is no money",
  (path) => {
    expect(amountAt(promotion, path)).toBeUndefined();
  },
);

test("an amount that says its currency is of that, a price of the store's", () => {
  const order = { refund: { amount: 1250, currency: "EUR" }, variants: [{ price: 999 }] };
  expect(amountAt(order, "refund.amount")).toEqual({ amount: 1250, currency: "EUR" });
  expect(amountAt(order, "variants.0.price")).toEqual({ amount: 999, currency: "GBP" });
});
