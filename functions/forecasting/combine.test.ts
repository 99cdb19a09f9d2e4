import { describe, expect, test } from "vitest";
import { weigh } from "./combine.ts";
import { meanAbsolute, type Origin } from "./rolling-origins.ts";

/** An origin at which each candidate is off by so much. */
const origin = (errors: Record<string, number>): Origin => ({
  cut: 10,
  actual: Float64Array.of(100, 100),
  all: new Map(Object.entries(errors).map(([name, error]) => [name, Float64Array.of(100 + error, 100 - error)])),
});

describe("weights", () => {
  test("fall with the fourth power of the error", () => {
    const weights = weigh([origin({ good: 1, bad: 2 })], meanAbsolute);
    expect(weights.get("good")).toBe(1);
    expect(weights.get("bad")).toBeCloseTo(1 / 16, 12);
  });

  test("a candidate that an older, harder origin was too short for is measured where it spoke", () => {
    const origins = [
      origin({ level: 2, line: 2, season: 1 }),
      origin({ level: 2, line: 2, season: 1 }),
      origin({ level: 20, line: 20 }),
    ];
    const weights = weigh(origins, meanAbsolute);
    expect(weights.get("season")).toBe(1);
    expect(weights.get("level")).toBeCloseTo(1 / 16, 12);
  });

  test("who was tried at one of several origins only has no say", () => {
    const weights = weigh([origin({ level: 2, wild: 1 }), origin({ level: 2 })], meanAbsolute);
    expect([...weights.keys()]).toEqual(["level"]);
  });

  test("who is never wrong has all of it", () => {
    const weights = weigh([origin({ right: 0, near: 1 }), origin({ right: 0, near: 0 })], meanAbsolute);
    expect([...weights]).toEqual([
      ["right", 1],
      ["near", 0],
    ]);
  });
});
