import { describe, expect, test } from "vitest";
import { at, mean } from "../numeric.ts";
import { seededRandom } from "../random.ts";
import { nottem } from "../test-series.ts";
import { calmed, decompose } from "./stl.ts";

const period = 52;
const truth = (t: number, height: number) => height * Math.sin((2 * Math.PI * t) / period);
/** Three years of weeks: a season of that height in noise with a standard deviation of 1. */
function weeks(height: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: 3 * period }, (_, t) => truth(t, height) + Math.sqrt(12) * (random() - 0.5));
}
const steps = Array.from({ length: period }, (_, h) => h);
const squares = (of: (step: number) => number) => mean(steps.map((step) => of(step) ** 2));

describe("seasons are as high as other periods bear them out", () => {
  const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

  test("of what is found in noise next to nothing is left", () => {
    const left = seeds.map((seed) => {
      const y = weeks(0, seed);
      const parts = decompose(y, [period]);
      const found = parts.seasons[0]!.values.subarray(-period);
      return squares(calmed(y, parts).season) / squares((step) => at(found, step));
    });
    expect(mean(left)).toBeLessThan(0.05);
  });

  test("in noise they are nearer to the truth than the whole season and than none", () => {
    const errors = seeds.map((seed) => {
      const y = weeks(0.5, seed);
      const parts = decompose(y, [period]);
      const found = parts.seasons[0]!.values.subarray(-period);
      const { season } = calmed(y, parts);
      const of = (said: (step: number) => number) => squares((step) => said(step) - truth(step, 0.5));
      return { calm: of(season), whole: of((step) => at(found, step)), none: of(() => 0) };
    });
    const total = (key: "calm" | "whole" | "none") => mean(errors.map((each) => each[key]));
    expect(total("calm")).toBeLessThan(0.9 * total("none"));
    expect(total("calm")).toBeLessThan(0.6 * total("whole"));
  });

  test("Nottingham's temperatures keep theirs, and base and season make up the series", () => {
    const parts = decompose(nottem, [12]);
    const { base, season } = calmed(nottem, parts);
    const found = parts.seasons[0]!.values.subarray(-12);
    for (const [step, value] of found.entries()) {
      expect(season(step) / value).toBeGreaterThan(0.95);
      expect(season(step) / value).toBeLessThanOrEqual(1);
      expect(at(base, nottem.length - 12 + step) + season(step)).toBeCloseTo(at(nottem, nottem.length - 12 + step), 9);
    }
  });
});
