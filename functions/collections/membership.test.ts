import type { Product } from "@quayside/shared/catalog/schema.ts";
import { Collection, type RuleCondition } from "@quayside/shared/collections/schema.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { testProduct } from "../search/test-catalogue.ts";
import { byRule, testCollection } from "../search/test-collection.ts";
import { isMember, memberFactsOf } from "./membership.ts";

const [home, candles, garden] = ["cat_HOME", "cat_CANDLES", "cat_GARDEN"] as const;
const above = (id: string) => (id === candles ? [home, candles] : [id]);

const lamp = testProduct("Lamp", {
  ...{ categoryId: candles, brand: "Ash & Co", tags: ["Gift", "cosy evening"], attributes: { Material: "Oak" } },
  variants: [
    { sku: "L1", options: { Colour: "Sage" }, price: 900, weightGrams: 1 },
    { sku: "L2", options: { Colour: "Navy" }, attributes: { Watt: "5" }, price: 2000, weightGrams: 1 },
  ],
});
const inSeason: Partial<Product> = { status: "seasonal", published: true };

test.each<[string, RuleCondition, Partial<Product>, boolean]>([
  ["its category", { about: "category", categoryIds: [candles] }, {}, true],
  ["a category above it", { about: "category", categoryIds: [garden, home] }, {}, true],
  ["another category", { about: "category", categoryIds: [garden] }, {}, false],
  ["a brand in other letters", { about: "brand", brands: ["ASH & CO "] }, {}, true],
  ["part of a brand", { about: "brand", brands: ["Ash"] }, {}, false],
  ["a brand of one without", { about: "brand", brands: ["Ash"] }, { brand: undefined }, false],
  ["one of two tags", { about: "tag", tags: ["sale", "COSY evening"] }, {}, true],
  ["no tag of it", { about: "tag", tags: ["cosy"] }, {}, false],
  ["the dearest price, as the lowest allowed", { about: "price", from: 2000 }, {}, true],
  ["the cheapest price, as the highest allowed", { about: "price", to: 900 }, {}, true],
  ["between its prices, where it has none", { about: "price", from: 901, to: 1999 }, {}, false],
  ["an attribute", { about: "attribute", name: "material", values: ["glass", "OAK"] }, {}, true],
  ["a variant's attribute", { about: "attribute", name: "Watt", values: ["5"] }, {}, true],
  ["a variant's option", { about: "attribute", name: "colour", values: ["navy"] }, {}, true],
  ["a value under another name", { about: "attribute", name: "finish", values: ["navy"] }, {}, false],
  ["its season", { about: "season" }, inSeason, true],
  ["its season, after it", { about: "season" }, { ...inSeason, published: false }, false],
  ["a season of one that is always there", { about: "season" }, {}, false],
])("a rule about %s", (_, condition, more, expected) => {
  expect(isMember(byRule("all", condition), memberFactsOf({ ...lamp, ...more }), above)).toBe(expected);
});

test("all of several conditions, or any of them", () => {
  const holds: RuleCondition = { about: "tag", tags: ["gift"] };
  const fails: RuleCondition = { about: "tag", tags: ["none"] };
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (answers) => {
      const conditions = answers.map((answer) => (answer ? holds : fails));
      const facts = memberFactsOf(lamp);
      expect(isMember(byRule("all", ...conditions), facts, above)).toBe(!answers.includes(false));
      expect(isMember(byRule("any", ...conditions), facts, above)).toBe(answers.includes(true));
    }),
  );
});

test.each([
  ["a price without ends", byRule("all", { about: "price" }), "members.conditions.0.from"],
  ["a price upside down", byRule("all", { about: "price", from: 2, to: 1 }), "members.conditions.0.to"],
  ["no condition", byRule("all"), "members.conditions"],
  ["a product twice", { kind: "manual" as const, productIds: [lamp.id, lamp.id] }, "members.productIds"],
])("%s is refused", (_, members, field) => {
  const read = Collection.safeParse(testCollection("x", members));
  expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});
