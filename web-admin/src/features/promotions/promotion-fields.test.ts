import type { Promotion, PromotionCondition, PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { promotionSummary } from "@quayside/shared/promotions/summary.ts";
import { expect, test } from "vitest";
import { changesOf, editOf, fieldOf, fieldsOf, newPromotion } from "./promotion-fields.ts";

const writing = { currency: "GBP", timeZone: "Europe/London" };
const at = "2026-07-21T12:00:00.000Z";
const items = { skus: ["JUG-1"], brands: ["Ash"], onSale: "never" as const };

const effects: PromotionEffect[] = [
  { kind: "percentage", basisPoints: 1250, on: "order", items, maxAmount: 2000 },
  { kind: "percentage", basisPoints: 1000, on: "lines", maxUnits: 2 },
  { kind: "fixed", amount: 550, per: "line" },
  { kind: "fixed", amount: 550, per: "unit", maxUnits: 3 },
  { kind: "buy-get", buy: { quantity: 2, items }, get: { quantity: 1, basisPoints: 10_000 }, repeats: true },
  { kind: "set-price", quantity: 3, price: 1000, repeats: false },
  {
    kind: "tiered",
    by: "subtotal",
    on: "lines",
    tiers: [{ from: 5000, give: { kind: "percentage", basisPoints: 500 } }],
  },
  { kind: "delivery", give: { kind: "percentage", basisPoints: 10_000 } },
  { kind: "delivery", give: { kind: "amount", amount: 100 } },
  { kind: "delivery", give: { kind: "price", price: 200 }, optionIds: ["express"] },
  { kind: "gift", sku: "TIN-1", quantity: 1 },
];
const conditions: PromotionCondition[] = [
  { kind: "from", at },
  { kind: "minimum-subtotal", amount: 2500 },
  { kind: "minimum-subtotal", amount: 2500, items: { categoryIds: ["cat_01J9Z3V5B6C7D8E9F0G1H2J3K4"] } },
  { kind: "quantity", min: 2, max: 9, items: { tags: ["cup"], onSale: "never" } },
  { kind: "nth-order", from: 1, to: 1 },
  { kind: "weekdays", days: [1, 5] },
  { kind: "country", countries: ["GB", "IE"] },
  { kind: "channel", channels: ["web"] },
  { kind: "customer-group", groups: ["vip"] },
];
const promotion = (effect: PromotionEffect, more: Partial<Promotion> = {}): Promotion => ({
  ...{ id: "prm_01J9Z3V5B6C7D8E9F0G1H2J3K4", version: 1, name: "Summer", code: "SUMMER", active: true, effect },
  ...{ conditions, priority: 5, exclusive: false, group: "season", limits: { total: 100, perCart: 2 } },
  ...{ createdAt: at, updatedAt: at, ...more },
});

test.each(effects)("the fields give back all of $kind", (effect) => {
  const edit = changesOf(promotion(effect));
  expect(editOf(fieldsOf(edit, writing), writing).data).toEqual(edit);
});

test("a moment keeps its seconds while its minute stands, and is the minute that is written else", () => {
  const exact = { kind: "until" as const, at: "2026-07-21T12:00:42.123Z" };
  const fields = fieldsOf(promotion({ kind: "gift", sku: "TIN-1", quantity: 1 }, { conditions: [exact] }), writing);
  expect(editOf(fields, writing).data?.conditions).toEqual([exact]);
  const [condition] = fields.conditions;
  if (condition) condition.text = "2026-07-21T13:05";
  expect(editOf(fields, writing).data?.conditions).toEqual([{ kind: "until", at: "2026-07-21T12:05:00.000Z" }]);
});

test("moments are the store's", () => {
  expect(fieldsOf(promotion({ kind: "gift", sku: "TIN-1", quantity: 1 }), writing).conditions[0]?.text).toBe(
    "2026-07-21T13:00",
  );
});

test("what is not written right is named", () => {
  const read = editOf({ ...newPromotion, kind: "fixed", amount: "1.999" }, writing);
  expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual(
    expect.arrayContaining(["name", "effect.amount"]),
  );
});

test("the rule in words", () => {
  const show = (amount: number) => `£${amount / 100}`;
  const { success, data } = editOf(
    fieldsOf(
      promotion({ kind: "percentage", basisPoints: 1000, on: "lines" }, { conditions: conditions.slice(1, 2) }),
      writing,
    ),
    writing,
  );
  expect(
    success && promotionSummary(data, { show, when: (moment) => moment, country: String, nameOf: () => undefined }),
  ).toBe(
    "10% off on everything, where the goods cost £25 or more, at most 100 orders in all, at most 2 times in a cart; with the code SUMMER. Only one of the group “season” applies.",
  );
});

test("the rule in words calls groups, categories and collections by their names", () => {
  const filter = { categoryIds: ["cat_mugs", "cat_gone"], collectionIds: ["col_winter"] };
  const edit = promotion(
    { kind: "percentage", basisPoints: 1000, on: "lines", items: filter },
    { code: undefined, group: undefined, limits: {}, conditions: [{ kind: "customer-group", groups: ["grp_vip"] }] },
  );
  const names = new Map([
    ["cat_mugs", "Mugs"],
    ["col_winter", "Winter"],
    ["grp_vip", "Trade"],
  ]);
  const saying = { show: String, when: String, country: String, nameOf: (id: string) => names.get(id) };
  expect(promotionSummary(edit, saying)).toBe(
    "10% off on items of Mugs or a category that is no more that are also items of Winter, for signed-in customers of Trade; by itself, without a code.",
  );
});

test("the rule in words calls a gift and a country by their names", () => {
  const edit = promotion(
    { kind: "gift", sku: "TIN-1", quantity: 2 },
    { code: undefined, group: undefined, limits: {}, conditions: [{ kind: "country", countries: ["GB"] }] },
  );
  const saying = { show: String, when: String, country: () => "Great Britain", nameOf: () => "Tea tin" };
  expect(promotionSummary(edit, saying)).toBe(
    "2 × Tea tin as a gift, for deliveries to Great Britain; by itself, without a code.",
  );
});

test("the rule in words names ways of delivery and products, and what is left out", () => {
  const names = new Map([
    ["express", "Express"],
    ["prd_jug", "Jug"],
  ]);
  const saying = { show: String, when: String, country: String, nameOf: (id: string) => names.get(id) };
  const plain = { code: undefined, group: undefined, limits: {}, conditions: [] };
  const delivery: PromotionEffect = {
    kind: "delivery",
    give: { kind: "price", price: 0 },
    optionIds: ["express", "gone"],
  };
  expect(promotionSummary(promotion(delivery, plain), saying)).toBe(
    "Free delivery by Express or gone; by itself, without a code.",
  );
  const filter = { productIds: ["prd_jug"], except: { attributes: { Colour: ["Sage"] } } };
  const effect: PromotionEffect = { kind: "percentage", basisPoints: 1000, on: "lines", items: filter };
  expect(promotionSummary(promotion(effect, plain), saying)).toBe(
    "10% off on Jug, except items whose Colour is Sage; by itself, without a code.",
  );
});

test.each([
  ["effect.items.except.attributes.Colour", "items.except.attributes"],
  ["effect.get.items.skus.3", "gets.skus"],
  ["effect.buy.items.brands.0", "items.brands"],
  ["conditions.2.items.except.tags.1", "conditions.2.items.except.tags"],
  ["conditions.0.groups", "conditions.0.chosen"],
  ["conditions.0.max", "conditions.0.to"],
  ["effect.tiers.1.give.amount", "tiers.1.value"],
  ["effect.optionIds.0", "optionIds"],
  ["limits.total", "total"],
  ["code", "code"],
])("what the contract calls %s stands at %s", (path, field) => {
  expect(fieldOf(path, newPromotion)).toBe(field);
});
