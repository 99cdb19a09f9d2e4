import { expect, test } from "vitest";
import { seededRandom } from "./random.ts";
import { sumErrorSize } from "./sum-errors.ts";

/** Paths of 7 errors whose deviation is 1, of which a part is the same within a path. */
function paths(shared: number, seed = 1): number[][] {
  const random = seededRandom(seed);
  const even = () => Math.sqrt(12) * (random() - 0.5);
  return Array.from({ length: 400 }, () => {
    const common = Math.sqrt(shared) * even();
    return Array.from({ length: 7 }, () => common + Math.sqrt(1 - shared) * even());
  });
}

test("errors that are independent grow with little more than the root of time", () => {
  expect(sumErrorSize(paths(0), 1)).toBeCloseTo(1, 1);
  expect(sumErrorSize(paths(0), 30)).toBeGreaterThan(Math.sqrt(30));
  expect(sumErrorSize(paths(0), 30)).toBeLessThan(1.35 * Math.sqrt(30));
});

test("errors that run together do so beyond what was held back", () => {
  expect(sumErrorSize(paths(0.5), 90) / Math.sqrt(90 + 90 * 89 * 0.5)).toBeCloseTo(1, 1);
  expect(sumErrorSize([Array.from({ length: 7 }, () => 2)], 90)).toBeCloseTo(180);
});

test("no error is known of, and none is told", () => expect(sumErrorSize([], 30)).toBe(0));
