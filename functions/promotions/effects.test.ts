import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { describe, expect, test } from "vitest";
import { type LineToPrice, type PriceCartInput, priceCart } from "../cart/pricing/price-cart.ts";
import { testCart, testFacts, testLine, testPromotion } from "../cart/pricing/test-price.ts";

const facts = (more: Partial<typeof testFacts>) => ({ facts: { ...testFacts, ...more } });
const discounts = (effect: PromotionEffect, lines: LineToPrice[], perCart?: number) => {
  const promotions = [testPromotion(effect, { limits: perCart ? { perCart } : {} })];
  return priceCart(testCart(lines, { promotions })).lines.map(({ discount }) => discount);
};

const bogo = (more: Partial<Extract<PromotionEffect, { kind: "buy-get" }>> = {}): PromotionEffect => ({
  ...{ kind: "buy-get", buy: { quantity: 2 }, get: { quantity: 1, basisPoints: 10_000 }, repeats: true },
  ...more,
});
const cups = { items: { tags: ["cup"] } };
const teas = { items: { tags: ["tea"] } };
const cup = (quantity: number, price: number, more: Partial<LineToPrice> = {}) =>
  testLine(quantity, price, { ...facts({ tags: ["Cup"] }), ...more });
const tea = (quantity: number, price: number) => testLine(quantity, price, facts({ tags: ["tea"] }));
const three = (
  price: number,
  more: Partial<Extract<PromotionEffect, { kind: "set-price" }>> = {},
): PromotionEffect => ({
  ...{ kind: "set-price", quantity: 3, price, repeats: true },
  ...more,
});
const tiers = (by: "subtotal" | "quantity", on: "lines" | "order", items = {}): PromotionEffect => ({
  ...{ kind: "tiered", by, on, ...items },
  tiers: [
    { from: 10, give: { kind: "amount", amount: 50 } },
    { from: 3, give: { kind: "percentage", basisPoints: 1000 } },
  ],
});
const off = (amount: number, per: "unit" | "line" | "order", more = {}): PromotionEffect => ({
  ...{ kind: "fixed", amount, per },
  ...more,
});
const percent = (basisPoints: number, on: "lines" | "order", more = {}): PromotionEffect => ({
  ...{ kind: "percentage", basisPoints, on },
  ...more,
});

/** Name, effect, lines, discount per line, and how often it may repeat. */
const cases: [string, PromotionEffect, LineToPrice[], number[], number?][] = [
  ["half a unit rounds away from zero once", percent(5000, "lines"), [testLine(3, 333)], [500]],
  ["a percentage of two units of three", percent(5000, "lines", { maxUnits: 2 }), [testLine(3, 333)], [333]],
  [
    "at most 1.00 in all, shared by what each would get",
    percent(5000, "lines", { maxAmount: 100 }),
    [testLine(1, 600), testLine(1, 200)],
    [75, 25],
  ],
  [
    "at most 1.00 off the order",
    percent(5000, "order", { maxAmount: 100 }),
    [testLine(1, 600), testLine(1, 200)],
    [75, 25],
  ],
  ["only cups", percent(1000, "lines", cups), [cup(1, 1000), tea(1, 1000)], [100, 0]],
  ["off the order, only cups", percent(1000, "order", cups), [cup(1, 1000), tea(1, 1000)], [100, 0]],
  [
    "a floor of the cup is not made good by the tea",
    percent(5000, "order", cups),
    [cup(1, 1000, { floorPrice: 900 }), tea(1, 1000)],
    [100, 0],
  ],
  ["1.00 off each", off(100, "unit"), [testLine(3, 500)], [300]],
  ["1.00 off each of two", off(100, "unit", { maxUnits: 2 }), [testLine(3, 500)], [200]],
  ["never over what it is off", off(600, "unit"), [testLine(3, 500)], [1500]],
  ["off each line", off(100, "line"), [testLine(3, 500), testLine(1, 50)], [100, 50]],
  ["off the order, by totals, 66.67 and 33.33", off(100, "order"), [testLine(1, 400), testLine(1, 200)], [67, 33]],
  ["off the order, never over it", off(10_000, "order"), [testLine(1, 400), testLine(1, 200)], [400, 200]],
  [
    "what meets a floor goes to the other",
    off(300, "order"),
    [testLine(1, 400, { floorPrice: 350 }), testLine(1, 400)],
    [50, 250],
  ],
  ["two of them are too few", bogo(), [testLine(2, 500)], [0]],
  ["the third is free", bogo(), [testLine(3, 500)], [500]],
  ["six hold it twice", bogo(), [testLine(6, 500)], [1000]],
  ["once only", bogo({ repeats: false }), [testLine(6, 500)], [500]],
  ["at most twice in a cart", bogo(), [testLine(9, 500)], [1000], 2],
  ["the cheapest is free", bogo(), [testLine(1, 900), testLine(1, 300), testLine(1, 600)], [0, 300, 0]],
  ["the two cheapest of seven", bogo(), [testLine(4, 900), testLine(3, 300)], [0, 600]],
  ["half off, rounded once", bogo({ get: { quantity: 1, basisPoints: 5000 } }), [testLine(3, 333)], [167]],
  [
    "buy two cups, get a tea",
    bogo({ buy: { quantity: 2, ...cups }, get: { quantity: 1, basisPoints: 10_000, ...teas } }),
    [cup(2, 900), tea(2, 300)],
    [0, 300],
  ],
  [
    "cups alone earn nothing",
    bogo({ buy: { quantity: 2, ...cups }, get: { quantity: 1, basisPoints: 10_000, ...teas } }),
    [cup(5, 900)],
    [0],
  ],
  ["what is bought is not also got", bogo({ buy: { quantity: 2, ...cups } }), [cup(2, 900)], [0]],
  [
    "the cheap cup must be bought, so the tea is got",
    bogo({ buy: { quantity: 2, ...cups } }),
    [cup(1, 900), cup(1, 100), tea(1, 300)],
    [0, 0, 300],
  ],
  [
    "with a cup to spare the cheapest is got",
    bogo({ buy: { quantity: 2, ...cups } }),
    [cup(2, 900), cup(1, 100), tea(1, 300)],
    [0, 100, 0],
  ],
  [
    "buy one, get two",
    bogo({ buy: { quantity: 1 }, get: { quantity: 2, basisPoints: 10_000 } }),
    [testLine(1, 900), testLine(3, 300)],
    [0, 600],
  ],
  ["a free unit stops at the line's floor", bogo(), [testLine(3, 500, { floorPrice: 450 })], [150]],
  ["three for 10.00", three(1000), [testLine(3, 500)], [500]],
  ["the dearest make up the set", three(1000), [testLine(3, 500), testLine(1, 900)], [474, 426]],
  ["a set that costs less than its price stays", three(1000), [testLine(3, 200)], [0]],
  ["two sets of seven", three(1000), [testLine(7, 500)], [1000]],
  ["one set of seven", three(1000, { repeats: false }), [testLine(7, 500)], [500]],
  ["no tier is reached", tiers("quantity", "lines"), [testLine(2, 500)], [0]],
  ["the first tier, 10 %", tiers("quantity", "lines"), [testLine(3, 500)], [150]],
  ["the highest tier, 0.50 off each", tiers("quantity", "lines"), [testLine(10, 500)], [500]],
  ["the highest tier, 0.50 off the order", tiers("quantity", "order"), [testLine(10, 500)], [50]],
  ["tiers count their items only", tiers("quantity", "lines", cups), [cup(2, 500), tea(9, 500)], [0, 0]],
  ["tiers by what they cost", tiers("subtotal", "order"), [testLine(1, 9)], [1]],
];

test.each(cases)("%s", (_, effect, lines, expected, perCart) => {
  expect(discounts(effect, lines, perCart)).toEqual(expected);
});

describe("delivery", () => {
  const deliveryZone = {
    ...{ id: "gb", name: "Britain", countries: ["GB"] },
    options: ["post", "courier"].map((id, at) => ({
      ...{ id, name: id, days: { min: 1, max: 1 }, taxClass: "standard" as const },
      rates: [{ upToGrams: 1000, price: 395 + at * 400 }],
    })),
  };
  const fees = (effects: PromotionEffect[], more: Partial<PriceCartInput> = {}) => {
    const promotions = effects.map((effect) => testPromotion(effect));
    const cart = testCart([testLine(1, 1000)], { promotions, deliveryZone, ...more });
    return priceCart(cart).offered.map(({ price }) => price);
  };
  const give = (give: Extract<PromotionEffect, { kind: "delivery" }>["give"], more = {}): PromotionEffect => ({
    ...{ kind: "delivery", give },
    ...more,
  });

  test.each<[string, PromotionEffect[], number[]]>([
    ["free", [give({ kind: "percentage", basisPoints: 10_000 })], [0, 0]],
    ["half, 197.5 off", [give({ kind: "percentage", basisPoints: 5000 })], [197, 397]],
    ["an amount, never under zero", [give({ kind: "amount", amount: 500 })], [0, 295]],
    ["for 4.00 where it would be more", [give({ kind: "price", price: 400 })], [395, 400]],
    ["one way only", [give({ kind: "percentage", basisPoints: 10_000 }, { optionIds: ["courier"] })], [395, 0]],
    [
      "one after the other",
      [give({ kind: "amount", amount: 95 }), give({ kind: "percentage", basisPoints: 1000 })],
      [270, 630],
    ],
  ])("%s", (_, effects, expected) => {
    expect(fees(effects)).toEqual(expected);
  });

  test("says why not before a way is chosen, and of the way that is", () => {
    const promotions = [testPromotion(give({ kind: "amount", amount: 95 }, { optionIds: ["courier"] }))];
    const outcome = (more: Partial<PriceCartInput>) =>
      priceCart(testCart([testLine(1, 1000)], { promotions, deliveryZone, ...more })).outcomes[0];
    expect(outcome({})).toMatchObject({ applied: false, reason: "is taken off once a way of delivery is chosen" });
    expect(outcome({ deliveryOptionId: "post" })).toMatchObject({
      applied: false,
      reason: "is for another way of delivery",
    });
    expect(outcome({ deliveryOptionId: "courier" })).toMatchObject({ applied: true, amount: 95 });
  });
});

describe("gifts", () => {
  const gift = (available: number) =>
    new Map([
      [
        "TIN",
        {
          line: { sku: "TIN", weightGrams: 50, taxClass: "standard" as const, facts: testFacts },
          title: "Tin",
          price: 700,
          available,
        },
      ],
    ]);
  const given = (available: number) => {
    const promotions = [testPromotion({ kind: "gift", sku: "TIN", quantity: 2 })];
    return priceCart(testCart([testLine(1, 1000)], { promotions, gifts: gift(available) }));
  };

  test("are lines that cost nothing", () => {
    const { lines, outcomes, totals } = given(2);
    expect(lines[1]).toMatchObject({ sku: "TIN", quantity: 2, unitPrice: 0, total: 0, gift: true });
    expect(outcomes[0]).toMatchObject({ applied: true, amount: 1400, reason: "2 × Tin as a gift" });
    expect(totals).toMatchObject({ subtotal: 1000, discount: 0, total: 1000 });
  });

  test("are not given when there are too few", () => {
    expect(given(1).lines).toHaveLength(1);
    expect(given(1).outcomes[0]).toMatchObject({ applied: false, reason: "its gift is out of stock" });
  });
});
