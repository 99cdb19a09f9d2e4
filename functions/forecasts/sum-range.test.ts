import { expect, test } from "vitest";
import { sumRange } from "./sum-range.ts";

/** Uniform chance that is the same every time. */
const chance = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
};

test("the range of a sum grows with the root of its days where errors are independent", () => {
  const random = chance(7);
  const errors = [Array.from({ length: 2000 }, () => (random() - 0.5) * 2)];
  const one = sumRange(errors, 1, 0.95);
  const many = sumRange(errors, 100, 0.95);
  expect(one).toBeCloseTo(0.95, 1);
  // Of 100 such errors the sum has a standard deviation of √(100 ⁄ 3).
  expect(many).toBeGreaterThan(1.96 * Math.sqrt(100 / 3) * 0.8);
  expect(many).toBeLessThan(1.96 * Math.sqrt(100 / 3) * 1.2);
});

test("errors that run together make it wider, also where few were held back", () => {
  const path = Array.from({ length: 30 }, () => 1);
  expect(sumRange([path], 30, 0.8)).toBeCloseTo(1.2816 * 30, 1);
  expect(sumRange([], 30, 0.8)).toBe(0);
});
