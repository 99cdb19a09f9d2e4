import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guarded, unguarded } from "./guard.ts";

describe("cells that a spreadsheet would run", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+44 20", "'+44 20"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-cmd", "'-cmd"],
    ["'=x", "''=x"],
    ["-12.50", "-12.50"],
    ["O'Neill", "O'Neill"],
    ["", ""],
  ])("%o is written %o", (cell, written) => {
    expect(guarded(cell)).toBe(written);
  });

  test("what is written is read as it was, and never begins a formula", () => {
    const cells = fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "a", "1", ".", "\t") });
    fc.assert(
      fc.property(cells, (cell) => {
        expect(unguarded(guarded(cell))).toBe(cell);
        expect(guarded(cell)).toMatch(/^(?![=+@\t])(?!-(?!\d+(\.\d+)?$))/);
      }),
    );
  });
});
