import { describe, expect, test } from "vitest";
import { accuracy, naiveScale } from "./accuracy.ts";

describe("accuracy", () => {
  test("is counted as in the papers", () => {
    const found = accuracy(Float64Array.of(100, 200), Float64Array.of(110, 180), 5);
    expect(found.mape).toBeCloseTo(10, 12);
    expect(found.smape).toBeCloseTo(100 * (10 / 210 + 20 / 380), 12);
    expect(found.mase).toBe(3);
    expect(found.rmse).toBeCloseTo(Math.sqrt(250), 12);
    expect(found.bias).toBe(-5);
  });

  test("has no percentage of nothing, and no share of a scale that is none", () => {
    const found = accuracy(Float64Array.of(0, 2), Float64Array.of(0, 2), 0);
    expect([found.mape, found.smape, found.mase]).toEqual([undefined, 0, undefined]);
    const tiny = accuracy(Float64Array.of(5e-324), Float64Array.of(1), 5e-324);
    expect([tiny.mape, tiny.smape, tiny.mase]).toEqual([undefined, 200, undefined]);
  });

  test("scales by the season as far as the series reaches", () => {
    expect(naiveScale(Float64Array.of(1, 5, 2, 7), 2)).toBe(1.5);
    expect(naiveScale(Float64Array.of(1, 5, 2), 7)).toBe(3.5);
  });
});
