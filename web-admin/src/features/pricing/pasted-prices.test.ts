import { expect, test } from "vitest";
import { pastedPrices } from "./pasted-prices.ts";

test("rows from a spreadsheet become prices, those of one SKU its steps", () => {
  const text = "SKU\tPrice\tFrom\nJUG-1\t12.99\nMUG-1\t4.50\t10\nMUG-1\t5.00\t1\n\n";
  expect(pastedPrices(text, "GBP")).toEqual({
    problems: [],
    prices: [
      { sku: "JUG-1", tiers: [{ from: 1, price: 1299 }] },
      {
        sku: "MUG-1",
        tiers: [
          { from: 1, price: 500 },
          { from: 10, price: 450 },
        ],
      },
    ],
  });
});

test("what cannot be read is said by its row", () => {
  expect(pastedPrices("JUG-1;twelve\nMUG-1;1.00;0\nCUP-1;1.00\nCUP-1;2.00", "GBP").problems).toEqual([
    "Row 1: “twelve” is not a price such as 12.99.",
    "Row 2: “0” is not a number of units.",
    "CUP-1: must rise by units.",
  ]);
  expect(pastedPrices("JUG-1;120.5", "JPY").problems).toHaveLength(1);
});
