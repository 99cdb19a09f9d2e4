import { expect, test } from "vitest";
import { ItemFilter } from "../promotions/item-filter.ts";
import { FactName, NewProduct } from "./schema.ts";

const variant = { sku: "A", options: {}, price: 100, weightGrams: 0 };
const product = {
  title: "Jug",
  categoryId: "cat_01J9Z3V5B6C7D8E9F0G1H2J3K4",
  taxClass: "standard",
  variants: [variant],
};
const wrong = (more: object) => NewProduct.safeParse({ ...product, ...more }).error?.issues.map(({ path }) => path[0]);

test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("nothing is called %s", (name) => {
  expect(FactName.safeParse(name).success).toBe(false);
});

test("attributes and options are told so by their field; others are left alone", () => {
  expect(wrong({ attributes: { Material: "Oak", Constructed: "1990" } })).toBeUndefined();
  expect(wrong({ attributes: { constructor: "Oak" } })).toEqual(["attributes"]);
  expect(wrong({ options: [{ name: "toString", values: ["x"] }] })).toEqual(["options"]);
  expect(wrong({ variants: [{ ...variant, options: { valueOf: "x" } }] })).toEqual(["variants"]);
  expect(wrong({ variants: [{ ...variant, attributes: { constructor: "x" } }] })).toEqual(["variants"]);
  expect(ItemFilter.safeParse({ attributes: { constructor: ["x"] } }).success).toBe(false);
});
