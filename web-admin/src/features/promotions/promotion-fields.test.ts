import type { Promotion, PromotionCondition, PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { promotionSummary } from "@quayside/shared/promotions/summary.ts";
import { expect, test } from "vitest";
import { editOf, fieldsOf, isWhollyShown, newPromotion } from "./promotion-fields.ts";

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
  { kind: "delivery", give: { kind: "price", price: 200 } },
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

test.each(effects)("the fields show and give back all of $kind", (effect) => {
  expect(isWhollyShown(promotion(effect), writing)).toBe(true);
});

test("what has no field is not edited here", () => {
  const onlyExpress = {
    kind: "delivery" as const,
    give: { kind: "amount" as const, amount: 100 },
    optionIds: ["express"],
  };
  expect(isWhollyShown(promotion(onlyExpress), writing)).toBe(false);
  const except = { kind: "minimum-subtotal" as const, amount: 1, items: { except: { tags: ["cup"] } } };
  expect(isWhollyShown(promotion({ kind: "gift", sku: "TIN-1", quantity: 1 }, { conditions: [except] }), writing)).toBe(
    false,
  );
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
