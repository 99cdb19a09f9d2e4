import { expect, test } from "vitest";
import { seasonalDrift, seasonalMean, seasonalNaive } from "./simple.ts";

const years = Float64Array.of(1, 2, 3, 3, 4, 5, 8, 6, 7);

test("the last season is said again, place by place", () => {
  expect([...seasonalNaive(years, 4, 3)]).toEqual([8, 6, 7, 8]);
});

test("its growth is gained for each season to come, four fifths of it a season later", () => {
  // Means of 7 after 4: 3 more in the first, 2.4 more in the second.
  expect([...seasonalDrift(years, 4, 3)]).toEqual([11, 9, 10, 13.4].map((value) => expect.closeTo(value)));
});

test("three seasons have their mean, two theirs where there are two", () => {
  expect([...seasonalMean(years, 4, 3)]).toEqual([4, 4, 5, 4]);
  expect([...seasonalMean(years.subarray(3), 3, 3)]).toEqual([5.5, 5, 6]);
});

test("of weeks the last 24 are averaged, of years the last three", () => {
  const weeks = Float64Array.from({ length: 7 * 30 }, (_, t) => Math.floor(t / 7));
  expect([...seasonalMean(weeks, 2, 7)]).toEqual([17.5, 17.5]);
  const months = Float64Array.from({ length: 12 * 5 }, (_, t) => Math.floor(t / 12));
  expect([...seasonalMean(months, 2, 12)]).toEqual([3, 3]);
});
