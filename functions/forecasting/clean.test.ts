import { describe, expect, test } from "vitest";
import { clean } from "./clean.ts";
import { seededRandom } from "./random.ts";

/** Between −5 and 5, without a period. */
const drawn = Array.from({ length: 1000 }, seededRandom(7));
const noise = (t: number) => 10 * (drawn[t] ?? 0) - 5;
const nothingExplained = () => false;
const series = (length: number, of: (t: number) => number) => Float64Array.from({ length }, (_, t) => of(t));
const placesOf = (y: Float64Array, period: number) =>
  clean(y, [period], nothingExplained).outliers.map(({ index }) => index);

describe("outliers", () => {
  test("are no Decembers of a shop that grows", () => {
    const shop = series(180, (t) => (300 + 5 * t) * (t % 12 === 11 ? 1.8 : 1) * (1 + noise(t) / 200));
    expect(placesOf(shop, 12)).toEqual([]);
  });

  test("are told beside a Christmas of each year", () => {
    const weeks = series(160, (t) => 1000 + (t % 52 > 48 ? 800 : 0) + noise(t) * 4);
    weeks[70] = 2400;
    expect(placesOf(weeks, 52)).toEqual([70]);
  });

  test("of one of two years leave the other alone", () => {
    const weeks = series(110, (t) => 1000 + noise(t) * 4);
    weeks[20] = 3000;
    expect(placesOf(weeks, 52)).toEqual([20]);
  });

  test("are not told among the last three steps, where something may begin", () => {
    const days = series(100, (t) => 100 + noise(t));
    days[98] = 400;
    expect(placesOf(days, 7)).toEqual([]);
    days[96] = 400;
    expect(placesOf(days, 7)).toEqual([96]);
  });

  test("of hours are told beside the week, whose Sundays are quiet", () => {
    const hours = series(
      24 * 28,
      (t) => (Math.floor(t / 24) % 7 === 6 ? 20 : 100) + 30 * Math.sin(t / 3.82) + noise(t),
    );
    expect(placesOf(hours, 24)).toEqual([]);
    expect(clean(hours, [24, 168], nothingExplained).outliers).toEqual([]);
  });
});
