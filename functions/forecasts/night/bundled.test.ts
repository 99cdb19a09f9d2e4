import { expect, test } from "vitest";
import { bundlesByPart, errorsTogether, inBundles } from "./bundled.ts";

const skus = [
  { sku: "MUG" },
  {
    sku: "SET",
    components: [
      { sku: "MUG", quantity: 4 },
      { sku: "TRAY", quantity: 1 },
    ],
  },
  { sku: "TRAY" },
  { sku: "PAIR", components: [{ sku: "MUG", quantity: 2 }] },
];
const points = [
  [5, 5],
  [1, 0],
  [0, 0],
  [0, 3],
];

test("a part is asked for as often as its bundles are, times what one takes", () => {
  const byPart = bundlesByPart(skus);
  expect(byPart.get("MUG")).toEqual([
    { place: 1, quantity: 4 },
    { place: 3, quantity: 2 },
  ]);
  expect(inBundles(byPart.get("MUG") ?? [], points)).toEqual([4, 6]);
  expect(inBundles(byPart.get("TRAY") ?? [], points)).toEqual([1, 0]);
  expect(inBundles(byPart.get("SET") ?? [], points)).toEqual([]);
});

test("errors are added up by day from the last one back, weighed by what a bundle takes", () => {
  const own = [[1, 2, 3]];
  expect(errorsTogether(own, [{ quantity: 4, errors: [[10, 20]] }])).toEqual([[42, 83]]);
  expect(errorsTogether([], [{ quantity: 2, errors: [[1, -1]] }])).toEqual([[2, -2]]);
  expect(errorsTogether([], [{ quantity: 2, errors: [] }])).toEqual([]);
});
