import type { PromotionCondition } from "@quayside/shared/promotions/schema.ts";
import { expect, test } from "vitest";
import { testFacts, testLine, testPromotion } from "../cart/pricing/test-price.ts";
import { type Standing, unmetCondition } from "./conditions.ts";
import { matches } from "./matches.ts";
import { withSubcategories } from "./subcategories.ts";

const line = (quantity: number, price: number, facts: Partial<typeof testFacts> = {}) => {
  const { offers, ...rest } = testLine(quantity, price, { facts: { ...testFacts, ...facts } });
  return { ...rest, unitPrice: price, onSale: false, discount: 0 };
};

/** A Saturday, 12:00 in London. */
const standing: Standing = {
  now: "2026-11-21T12:00:00.000Z",
  ...{ timeZone: "Europe/London", locale: "en-GB" },
  shopper: { channel: "web", country: "GB", groups: ["vip"], ordersPlaced: 2 },
  lines: [line(2, 1000, { brand: "Ash", tags: ["cup"] }), line(1, 500)],
  show: (amount) => `£${amount / 100}`,
};
const stranger = { channel: "web", groups: [] };
const ash = { brands: ["ash"] };

test.each<[PromotionCondition, Partial<Standing>, string | undefined]>([
  [{ kind: "from", at: "2026-11-21T12:00:00.000Z" }, {}, undefined],
  [{ kind: "from", at: "2026-11-21T12:00:00.001Z" }, {}, "starts on 21 November 2026"],
  [{ kind: "from", at: "2026-11-30T23:30:00.000Z" }, { timeZone: "Asia/Tokyo" }, "starts on 1 December 2026"],
  [{ kind: "until", at: "2026-11-21T12:00:00.001Z" }, {}, undefined],
  [{ kind: "until", at: "2026-11-21T12:00:00.000Z" }, {}, "ended on 21 November 2026"],
  [{ kind: "minimum-subtotal", amount: 2500 }, {}, undefined],
  [{ kind: "minimum-subtotal", amount: 2501 }, {}, "needs goods worth £25.01"],
  [{ kind: "minimum-subtotal", amount: 2001, items: ash }, {}, "needs its goods worth £20.01"],
  [{ kind: "quantity", min: 3 }, {}, undefined],
  [{ kind: "quantity", min: 4 }, {}, "needs 4 of any items"],
  [{ kind: "quantity", min: 3, items: ash }, {}, "needs 3 of its items"],
  [{ kind: "quantity", min: 0, max: 2 }, {}, "is for at most 2 of any items"],
  [{ kind: "quantity", min: 0, max: 0, items: { brands: ["Oak"] } }, {}, undefined],
  [{ kind: "customer-group", groups: ["vip", "trade"] }, {}, undefined],
  [{ kind: "customer-group", groups: ["trade"] }, {}, "is for certain customers"],
  [{ kind: "nth-order", from: 3, to: 3 }, {}, undefined],
  [{ kind: "nth-order", from: 1, to: 1 }, {}, "is for the 1st order"],
  [{ kind: "nth-order", from: 2 }, {}, undefined],
  [{ kind: "nth-order", from: 4, to: 11 }, {}, "is for orders from the 4th to the 11th"],
  [{ kind: "nth-order", from: 1, to: 1 }, { shopper: stranger }, "is for the 1st order: enter your e-mail address"],
  [{ kind: "weekdays", days: [6] }, {}, undefined],
  [{ kind: "weekdays", days: [7, 1] }, {}, "is for Monday, Sunday"],
  [{ kind: "weekdays", days: [7] }, { now: "2026-11-21T23:30:00.000Z", timeZone: "Europe/Paris" }, undefined],
  [{ kind: "country", countries: ["GB"] }, {}, undefined],
  [{ kind: "country", countries: ["FR"] }, {}, "is for deliveries to France"],
  [
    { kind: "country", countries: ["GB"] },
    { shopper: stranger },
    "is for deliveries to United Kingdom: enter your address",
  ],
  [{ kind: "channel", channels: ["web"] }, {}, undefined],
  [{ kind: "channel", channels: ["staff"] }, {}, "is for another way of buying"],
])("%j", (condition, more, reason) => {
  expect(unmetCondition([condition], { ...standing, ...more })).toBe(reason);
});

const facts = {
  ...{ productId: "prd_1", categoryId: "cat_1", collectionIds: ["col_1"], brand: "Ash", tags: ["New"] },
  attributes: { Colour: "Sage", Material: "Oak" },
};
const item = (onSale = false) => ({ ...line(1, 100, facts), sku: "JUG-1", onSale });

test.each<[Parameters<typeof matches>[0], boolean]>([
  [undefined, true],
  [{}, true],
  [{ skus: ["JUG-1"] }, true],
  [{ skus: ["JUG-2"] }, false],
  [{ productIds: ["prd_1"], brands: ["Oak"] }, false],
  [{ categoryIds: ["cat_2", "cat_1"] }, true],
  [{ collectionIds: ["col_1"] }, true],
  [{ collectionIds: ["col_2"] }, false],
  [{ brands: ["ASH"] }, true],
  [{ tags: ["new"] }, true],
  [{ tags: ["old"] }, false],
  [{ attributes: { Colour: ["sage", "slate"] } }, true],
  [{ attributes: { Colour: ["sage"], Material: ["Elm"] } }, false],
  [{ attributes: { Size: ["M"] } }, false],
  [{ attributes: { constructor: ["Object"] } }, false],
  [{ except: { brands: ["Ash"] } }, false],
  [{ except: { brands: ["Oak"] } }, true],
  [{ tags: ["new"], except: { skus: ["JUG-1"] } }, false],
  [{ onSale: "only" }, false],
  [{ onSale: "never" }, true],
])("an item meets %j: %s", (filter, expected) => {
  expect(matches(filter, item())).toBe(expected);
});

test("an item on sale", () => {
  expect(matches({ onSale: "only" }, item(true))).toBe(true);
  expect(matches({ onSale: "never" }, item(true))).toBe(false);
});

test("a category means those below it too, wherever it is named", () => {
  const tree = [{ id: "a" }, { id: "b", parentId: "a" }, { id: "c", parentId: "b" }, { id: "d" }];
  const items = { categoryIds: ["a"], except: { categoryIds: ["b"] } };
  const widened = withSubcategories(
    testPromotion(
      { kind: "buy-get", buy: { quantity: 1, items }, get: { quantity: 1, basisPoints: 1, items }, repeats: true },
      {
        conditions: [
          { kind: "quantity", min: 1, items },
          { kind: "weekdays", days: [1] },
        ],
      },
    ),
    tree,
  );
  const expected = { categoryIds: ["a", "b", "c"], except: { categoryIds: ["b", "c"] } };
  expect(widened.effect).toMatchObject({ buy: { items: expected }, get: { items: expected } });
  expect(widened.conditions[0]).toMatchObject({ items: expected });
});
