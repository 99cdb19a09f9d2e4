import { expect, it } from "vitest";
import { checkedRows, stockFileRows } from "./stock-file.ts";
import { testStock } from "./test-stock.ts";

const places = [
  { value: "main", label: "Harbour Street" },
  { value: "pier", label: "Pier" },
];

it.each([
  ["MUG, 12", [{ row: 1, sku: "MUG", location: "main", units: "12" }]],
  [
    "sku;location;change\nMUG;Pier;-2\n\nJUG;main;+3",
    [
      { row: 2, sku: "MUG", location: "pier", units: "-2" },
      { row: 4, sku: "JUG", location: "main", units: "+3" },
    ],
  ],
  ['\uFEFF"MUG"\t"7"', [{ row: 1, sku: "MUG", location: "main", units: "7" }]],
])("reads %j", (text, rows) => {
  expect(stockFileRows(text, places, "main")).toEqual(rows);
});

const stocks = new Map(["MUG", "JUG"].map((sku) => [sku, testStock(sku, 5)]));

it.each([
  ["change", "MUG, -5", { onHand: 5, becomes: 0 }],
  ["change", "MUG, -6", { onHand: 5, problem: "Only 5 are on hand" }],
  ["change", "MUG, 0", { onHand: 5, problem: "Nothing would change" }],
  ["count", "MUG, 0", { onHand: 5, becomes: 0 }],
  ["count", "MUG, -1", { onHand: 5, problem: "A whole number such as 12" }],
  ["count", "MUG, attic, 4", { problem: "There is no location “attic”" }],
  ["count", "CUP, 4", { problem: "No product has this SKU" }],
  ["count", ", 4", { problem: "The SKU is missing" }],
] as const)("by %s: %s", (way, text, found) => {
  const { onHand, becomes, problem } = checkedRows(stockFileRows(text, places, "main"), way, stocks)[0] ?? {};
  expect({ onHand, becomes, problem }).toEqual({ onHand: undefined, becomes: undefined, problem: undefined, ...found });
});

it("takes a level once", () => {
  const rows = checkedRows(stockFileRows("MUG, 1\nMUG, pier, 1\nMUG, 2", places, "main"), "change", stocks);
  expect(rows.map(({ problem }) => problem)).toEqual([undefined, undefined, "Is in row 1, too"]);
});
