import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rounding, rounded, ruledValue, type ValueRule } from "./value-rule.ts";

const rule = (change: ValueRule["change"], more: Partial<ValueRule> = {}): ValueRule => {
  return { field: "price", rounding: "exact", ...more, change };
};

describe("a value under a rule", () => {
  test.each([
    ["is set", 1000, rule({ kind: "set", value: 1299 }), { value: 1299 }],
    ["is raised", 1000, rule({ kind: "add", value: 250 }), { value: 1250 }],
    ["is lowered", 1000, rule({ kind: "add", value: -250 }), { value: 750 }],
    [
      "is not lowered under nothing",
      1000,
      rule({ kind: "add", value: -1001 }),
      { problem: "would be less than nothing" },
    ],
    [
      "grows by a part, rounded half away from zero",
      1010,
      rule({ kind: "percent", basisPoints: 500 }),
      { value: 1061 },
    ],
    ["shrinks by a part", 1050, rule({ kind: "percent", basisPoints: -1000 }), { value: 945 }],
    [
      "ends in .99 afterwards",
      1050,
      rule({ kind: "percent", basisPoints: 1000 }, { rounding: ".99" }),
      { value: 1199 },
    ],
    ["is taken away", 1500, rule({ kind: "clear" }, { field: "listPrice" }), { value: undefined }],
    ["is needed", 1500, rule({ kind: "clear" }), { problem: "cannot be without" }],
    [
      "is not made of none",
      undefined,
      rule({ kind: "percent", basisPoints: 1 }, { field: "cost" }),
      { problem: "has none to change" },
    ],
    ["is set where there was none", undefined, rule({ kind: "set", value: 5 }, { field: "cost" }), { value: 5 }],
    [
      "of a weight is not rounded as prices are",
      251,
      rule({ kind: "add", value: 1 }, { field: "weightGrams", rounding: ".99" }),
      { value: 252 },
    ],
  ] as const)("%s", (_, before, asked, expected) => {
    expect(ruledValue(before, asked, "GBP")).toEqual(expected);
  });
});

describe("an amount is rounded to the nearest that ends so", () => {
  test.each([
    [1234, ".99", "GBP", 1199],
    [1249, ".99", "GBP", 1299],
    [1249, ".95", "GBP", 1295],
    [1223, ".50", "GBP", 1250],
    [1222, ".05", "GBP", 1220],
    [1223, ".05", "GBP", 1225],
    [1250, "whole", "GBP", 1300],
    [3, ".99", "GBP", 99],
    [0, "whole", "GBP", 0],
    [1234, ".99", "JPY", 1199],
    [12_340, ".99", "KWD", 11_990],
  ] as const)("%d to %s in %s", (amount, rounding, currency, expected) => {
    expect(rounded(amount, rounding, currency)).toBe(expected);
  });

  test("never by more than half a step, but up from next to nothing; twice is once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1e8 }), fc.constantFrom(...Rounding.options), (amount, rounding) => {
        const once = rounded(amount, rounding, "GBP");
        expect(Math.abs(once - amount)).toBeLessThanOrEqual(rounding === "exact" ? 0 : rounding === ".05" ? 2 : 50);
        expect(rounded(once, rounding, "GBP")).toBe(once);
      }),
    );
  });
});
