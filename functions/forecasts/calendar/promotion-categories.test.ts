import type { ItemFilter } from "@quayside/shared/promotions/item-filter.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { expect, test } from "vitest";
import { categoriesMoved, type NamedGoods } from "./promotion-categories.ts";

const goods: NamedGoods = {
  tree: [
    { id: "home", name: "Home" },
    { id: "lamps", parentId: "home", name: "Lamps" },
    { id: "desk", parentId: "lamps", name: "Desk lamps" },
    { id: "mugs", parentId: "home", name: "Mugs" },
  ],
  byId: new Map([
    ["prd_desk", { categoryId: "desk" }],
    ["prd_mug", { categoryId: "mugs" }],
  ]),
  bySku: new Map([["MUG", { product: { categoryId: "mugs" } }]]),
};

const off = (items?: ItemFilter, more: Partial<Promotion> = {}): Promotion => ({
  ...{ id: "prm_01J9Z3V5B6C7D8E9F0G1H2J3K4", version: 1, name: "Sale", active: true, conditions: [], priority: 0 },
  ...{ exclusive: false, limits: {}, createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-01T00:00:00.000Z" },
  effect: { kind: "percentage", basisPoints: 2000, on: "lines", ...(items ? { items } : {}) },
  ...more,
});
const moved = (promotion: Promotion) => categoriesMoved(promotion, goods);

test("a promotion moves the categories that it names, with those below, and those of the goods that it names", () => {
  expect(moved(off({ categoryIds: ["lamps"] }))).toEqual(["Lamps", "Desk lamps"]);
  expect(moved(off({ productIds: ["prd_desk", "prd_mug", "prd_gone"] }))).toEqual(["Desk lamps", "Mugs"]);
  expect(moved(off({ skus: ["MUG"] }))).toEqual(["Mugs"]);
  expect(moved(off({ categoryIds: ["lamps"], productIds: ["prd_desk", "prd_mug"] }))).toEqual(["Desk lamps"]);
});

test("what names neither moves everything", () => {
  expect(moved(off())).toBeUndefined();
  expect(moved(off({ brands: ["Ashby"], except: { categoryIds: ["mugs"] } }))).toBeUndefined();
  expect(moved(off(undefined, { effect: { kind: "gift", sku: "MUG", quantity: 1 } }))).toBeUndefined();
});

test("of what is got for something bought both are moved; what must be in the cart counts where nothing else is named", () => {
  const [buy, get] = [
    { quantity: 2, items: { categoryIds: ["mugs"] } },
    { quantity: 1, items: { categoryIds: ["desk"] }, basisPoints: 10_000 },
  ];
  expect(moved(off(undefined, { effect: { kind: "buy-get", buy, get, repeats: true } }))).toEqual([
    "Desk lamps",
    "Mugs",
  ]);
  const conditions: Promotion["conditions"] = [{ kind: "quantity", min: 1, items: { skus: ["MUG"] } }];
  expect(moved(off(undefined, { conditions }))).toEqual(["Mugs"]);
  expect(moved(off({ categoryIds: ["desk"] }, { conditions }))).toEqual(["Desk lamps"]);
});
