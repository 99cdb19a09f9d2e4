import { describe, expect, test } from "vitest";
import { crostonRate, isIntermittent, sbaRate, tsbRate } from "./intermittent.ts";

describe("intermittent demand", () => {
  // By hand, smoothing 0.1: sizes 4, 4.2, 3.98; pauses 2, 2.1, 1.99.
  const demand = Float64Array.of(0, 4, 0, 0, 6, 2);

  test("has Croston's rate, and less by a twentieth after Syntetos and Boylan", () => {
    expect(crostonRate(demand)).toBeCloseTo(3.98 / 1.99, 12);
    expect(sbaRate(demand)).toBeCloseTo((0.95 * 3.98) / 1.99, 12);
  });

  test("dies out by Teunter, Syntetos and Babai when nobody asks any more, and stays with Croston", () => {
    const dead = Float64Array.from([...demand, ...Array(60).fill(0)]);
    expect(crostonRate(dead)).toBeCloseTo(2, 12);
    expect(tsbRate(dead)).toBeLessThan(0.01);
    expect(tsbRate(new Float64Array(9))).toBe(0);
  });

  test("is one with pauses, not one that is below 0 or asked for each time", () => {
    expect(isIntermittent(demand)).toBe(true);
    expect(isIntermittent(Float64Array.of(1, 2, 3, 4))).toBe(false);
    expect(isIntermittent(Float64Array.of(0, -1, 0, 2))).toBe(false);
    expect(isIntermittent(new Float64Array(5))).toBe(false);
  });
});
