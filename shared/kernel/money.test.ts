import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allocate,
  basisPointsOf,
  digitsOf,
  divideRounded,
  formatMoney,
  type Money,
  parseDecimal,
  scaled,
  toDecimal,
} from "./money.ts";

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe("rounding is half away from zero", () => {
  test.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [0n, 7n, 0n],
    [7n, 7n, 1n],
    [10n, 4n, 3n],
    [9n, 4n, 2n],
  ])("%s / %s is %s", (numerator, denominator, expected) => {
    expect(divideRounded(numerator, denominator)).toBe(expected);
  });

  test.each([
    [999, 1000, 100],
    [1005, 1000, 101],
    [-1005, 1000, -101],
    [1, 5000, 1],
    [1, 4999, 0],
    [1999, 10_000, 1999],
  ])("basis points: %s at %s are %s", (amount, basisPoints, expected) => {
    expect(basisPointsOf(amount, basisPoints)).toBe(expected);
  });

  test("exactly where a float is not: 1.005 × 100, and beyond 2^53 in between", () => {
    expect(scaled(1005, 100, 1000)).toBe(101);
    expect(scaled(9_007_199_254_740_991, 1_000_000, 1_000_000)).toBe(9_007_199_254_740_991);
    expect(scaled(4_503_599_627_370_497, 3, 2)).toBe(6_755_399_441_055_746);
  });

  test("never off by more than a half, and symmetric", () => {
    const amount = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(amount, fc.bigInt({ min: 1n, max: 10n ** 9n }), (numerator, denominator) => {
        const rounded = divideRounded(numerator, denominator);
        const off = 2n * (rounded * denominator - numerator);
        expect(off <= denominator && off >= -denominator).toBe(true);
        expect(divideRounded(-numerator, denominator)).toBe(-rounded);
      }),
    );
  });
});

describe("allocate", () => {
  test.each<[string, number, number[], number[]]>([
    ["by weight", 30, [10, 20], [10, 20]],
    ["largest remainder first", 10, [100, 200, 303], [2, 3, 5]],
    ["ties to the earlier line", 1, [5, 5], [1, 0]],
    ["two of three", 2, [1, 1, 1], [1, 1, 0]],
    ["a weight of zero gets nothing", 5, [0, 10, 0], [0, 5, 0]],
    ["negative, as its absolute value", -1, [5, 5], [-1, 0]],
    ["all weights zero", 5, [0, 0], [0, 0]],
    ["no lines", 0, [], []],
    ["everything", 30, [10, 20], [10, 20]],
  ])("%s", (_, amount, weights, shares) => {
    expect(allocate(amount, weights)).toEqual(shares);
  });

  test("refuses negative weights and more than there is", () => {
    expect(() => allocate(1, [-1, 3])).toThrow(RangeError);
    expect(() => allocate(4, [1, 2])).toThrow(RangeError);
  });

  test("shares sum exactly, keep the sign, and none exceeds its weight or is a unit away from its part", () => {
    const weights = fc.array(fc.oneof(fc.nat(3), fc.nat(1_000_000)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(weights, fc.double({ min: -1, max: 1, noNaN: true }), (lines, part) => {
        const total = sum(lines);
        const amount = Math.trunc(total * part) || 0;
        const shares = allocate(amount, lines);
        expect(sum(shares)).toBe(amount);
        for (const [index, share] of shares.entries()) {
          const weight = lines[index] ?? 0;
          expect(Math.abs(share)).toBeLessThanOrEqual(weight);
          expect(share * amount).toBeGreaterThanOrEqual(0);
          expect(Math.abs(share - (total === 0 ? 0 : (amount * weight) / total))).toBeLessThan(1.000001);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("decimals", () => {
  test.each<[string, string, number | undefined]>([
    ["12.99", "GBP", 1299],
    ["12.9", "GBP", 1290],
    ["12", "GBP", 1200],
    [" 0.05 ", "GBP", 5],
    ["-0.05", "GBP", -5],
    ["-0", "GBP", 0],
    ["12.990", "GBP", 1299],
    ["12.991", "GBP", undefined],
    ["1299", "JPY", 1299],
    ["1299.5", "JPY", undefined],
    ["1.299", "KWD", 1299],
    ["12,99", "GBP", undefined],
    ["1e3", "GBP", undefined],
    ["", "GBP", undefined],
    [".5", "GBP", undefined],
    ["99999999999999", "GBP", undefined],
  ])("%j in %s", (text, currency, amount) => {
    expect(parseDecimal(text, currency)).toBe(amount);
  });

  test("what is written is read back, in every number of digits", () => {
    const money: fc.Arbitrary<Money> = fc.record({
      amount: fc.integer({ min: -1e12, max: 1e12 }),
      currency: fc.constantFrom("JPY", "GBP", "KWD"),
    });
    fc.assert(fc.property(money, (each) => parseDecimal(toDecimal(each), each.currency) === each.amount));
  });

  test("digits of ISO 4217", () => {
    expect(["JPY", "GBP", "KWD", "ISK", "EUR"].map(digitsOf)).toEqual([0, 2, 3, 0, 2]);
  });

  test("for people", () => {
    expect(formatMoney({ amount: 123_456, currency: "GBP" })).toBe("£1,234.56");
    expect(formatMoney({ amount: -5, currency: "GBP" })).toBe("-£0.05");
    expect(formatMoney({ amount: 1234, currency: "JPY" }, "ja-JP")).toBe("￥1,234");
    expect(formatMoney({ amount: 1299, currency: "KWD" }, "en-GB")).toMatch(/1\.299$/);
  });
});
