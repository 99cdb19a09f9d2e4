import { expect, it } from "vitest";
import { checkLines, linesOf } from "./line-text.ts";

it.each([
  ["MUG 2\nJUG,3\r\nPOT\t4\n\nPAN; 5", true],
  ["", "Name at least one SKU and how many"],
  ["MUG", "Line 1: a SKU and a whole number, such as MUG 12"],
  ["MUG 0", "Line 1: a SKU and a whole number, such as MUG 12"],
  ["MUG 2 3", "Line 1: a SKU and a whole number, such as MUG 12"],
  ["MUG 1\n£ 2", 'Line 2: "£" is no SKU'],
  ["MUG 1\nMUG 2", "Line 2: MUG is there twice"],
  [Array.from({ length: 31 }, (_, n) => `S${n} 1`).join("\n"), "At most 30 lines"],
])("%j: %s", (text, verdict) => {
  expect(checkLines(text)).toBe(verdict);
});

it("reads what was found right", () => {
  expect(linesOf("MUG 2\nJUG,3")).toEqual([
    { sku: "MUG", quantity: 2 },
    { sku: "JUG", quantity: 3 },
  ]);
});
