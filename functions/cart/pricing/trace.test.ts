import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { describe, expect, test } from "vitest";
import { type PriceCartInput, priceCart } from "./price-cart.ts";
import {
  atLeast,
  testCart as cart,
  testLine as line,
  percentOff as off,
  testPercentage as promotion,
  testPromotion,
} from "./test-price.ts";

describe("the trace says why", () => {
  const reasonOf = (input: PriceCartInput) => priceCart(input).outcomes.map(({ amount, reason }) => [amount, reason]);
  const at = (kind: "from" | "until", instant: string): Partial<Promotion> => ({ conditions: [{ kind, at: instant }] });
  const goods = [line(1, 1000)];

  test.each<[string, PriceCartInput, [number, string]]>([
    ["it applied", cart(goods, off(12.5, "order")), [125, "12.5% off"]],
    [
      "a floor took some",
      cart([line(1, 1000, { floorPrice: 950 })], off(10, "order")),
      [50, "10% off; £0.50 of it lost to floor prices"],
    ],
    ["too little", cart(goods, off(10, "order", atLeast(1001))), [0, "needs goods worth £10.01"]],
    [
      "too early",
      cart(goods, off(10, "order", at("from", "2026-11-21T12:00:00.001Z"))),
      [0, "starts on 21 November 2026"],
    ],
    ["from its very instant", cart(goods, off(10, "order", at("from", "2026-11-21T12:00:00.000Z"))), [100, "10% off"]],
    [
      "too late at its very instant",
      cart(goods, off(10, "order", at("until", "2026-11-21T12:00:00.000Z"))),
      [0, "ended on 21 November 2026"],
    ],
    ["switched off by staff", cart(goods, off(10, "order", { active: false })), [0, "is not active"]],
    ["nothing to discount", cart([], off(10, "order")), [0, "needs goods in the cart"]],
  ])("%s", (_, input, expected) => {
    expect(reasonOf(input)).toEqual([expected]);
  });

  test("used up", () => {
    const input = { ...cart(goods), candidates: [{ promotion: promotion(10, "order"), usedUp: true }] };
    expect(reasonOf(input)).toEqual([[0, "has been used up"]]);
  });

  test("which exclusive one it gave way to", () => {
    const promotions = [promotion(50, "lines"), promotion(5, "order", { exclusive: true, name: "Members" })];
    expect(reasonOf(cart(goods, { promotions }))).toEqual([
      [0, "gives way to Members"],
      [50, "5% off"],
    ]);
  });

  test("one that has nothing to give at first stays out when a lower total would let it in", () => {
    const tiers = [
      { from: 10, give: { kind: "percentage", basisPoints: 1 } },
      { from: 3, give: { kind: "amount", amount: 2 } },
    ] as const;
    const late = testPromotion({ kind: "tiered", by: "subtotal", on: "order", tiers: [...tiers] }, { exclusive: true });
    const promotions = [testPromotion({ kind: "fixed", amount: 5, per: "unit" }), late];
    expect(reasonOf(cart([line(1, 10)], { promotions }))).toEqual([
      [5, "£0.05 off each"],
      [0, "nothing in the cart earns it"],
    ]);
  });

  test("those on lines come first, then by priority", () => {
    const promotions = [
      promotion(1, "order", { priority: 9 }),
      promotion(2, "lines", { priority: 1 }),
      promotion(3, "lines", { priority: 2 }),
    ];
    const outcomes = priceCart(cart(goods, { promotions })).outcomes;
    expect(outcomes.map((outcome) => outcome.promotion.name)).toEqual(["3 lines", "2 lines", "1 order"]);
  });
});
