import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { automatic, type Forecast, type Frequency } from "./automatic.ts";
import { evenSeries } from "./even-series.ts";

const frequency = fc.constantFrom<Frequency>("H", "D", "W", "M");
const series = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 70 })
  .map((list) => Float64Array.from(list));
const near = (actual: number, expected: number, scale: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-5 * (Math.abs(scale) + 1));
const forecastOf = (values: Float64Array, horizon: number, each: Frequency): Forecast =>
  automatic(values, horizon, each)!;
const runs = { numRuns: 40 };

describe("the automatic mode", () => {
  test("answers with numbers for any series, the point within its interval", () => {
    fc.assert(
      fc.property(series, frequency, (values, each) => {
        const { point, lower, upper } = forecastOf(values, 9, each);
        for (const [h, value] of point.entries()) {
          expect(Number.isFinite(value)).toBe(true);
          expect(lower[h]).toBeLessThanOrEqual(value);
          expect(upper[h]).toBeGreaterThanOrEqual(value);
        }
      }),
      runs,
    );
  });

  test("does not care about units: a scaled series has the scaled forecast", () => {
    fc.assert(
      fc.property(series, frequency, fc.constantFrom(0.25, 8, 1024), (values, each, factor) => {
        const plain = forecastOf(values, 6, each).point;
        const scaled = forecastOf(
          values.map((value) => value * factor),
          6,
          each,
        ).point;
        for (const [h, value] of plain.entries()) near(scaled[h]!, value * factor, 1000 * factor);
      }),
      runs,
    );
  });

  test("is the same every time", () => {
    fc.assert(
      fc.property(series, frequency, (values, each) => {
        expect(forecastOf(values, 5, each)).toEqual(forecastOf(values, 5, each));
      }),
      runs,
    );
  });

  test("a constant stays, and of two values nothing is said", () => {
    expect(forecastOf(new Float64Array(30).fill(7), 2, "D").point).toEqual(Float64Array.of(7, 7));
    for (const values of [[], [4], [4, 5]]) expect(automatic(Float64Array.from(values), 2, "D")).toBeUndefined();
  });

  test("finds a weekly season and a trend", () => {
    const truth = (t: number) => 100 + t / 2 + 20 * Math.sin((2 * Math.PI * t) / 7);
    const { point } = forecastOf(
      Float64Array.from({ length: 140 }, (_, t) => truth(t)),
      14,
      "D",
    );
    for (const [h, value] of point.entries()) expect(Math.abs(value - truth(140 + h))).toBeLessThan(3);
  });
});

describe("an even series", () => {
  test("is put in order, a missing day drawn as a line", () => {
    const rows = [
      { t: "2024-03-04", value: 8 },
      { t: "2024-03-01", value: 2 },
      { t: "2024-03-02", value: undefined },
    ];
    expect([...evenSeries(rows, "D")]).toEqual([2, 4, 6, 8]);
  });

  test("counts months by the calendar", () => {
    const rows = ["2023-11-30", "2023-12-31", "2024-01-31"].map((t, value) => ({ t, value }));
    expect([...evenSeries(rows, "M")]).toEqual([0, 1, 2]);
  });

  test("refuses a time that is none", () => {
    expect(() => evenSeries([{ t: "soon", value: 1 }], "D")).toThrow(/t: "soon"/);
  });
});
