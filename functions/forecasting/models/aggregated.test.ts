import { describe, expect, test } from "vitest";
import { aggregated } from "./aggregated.ts";

const widths = [1, 2, 3, 4, 6, 12];

describe("smoothing of means", () => {
  test("goes on with a line from its end, however wide the means", () => {
    const line = Float64Array.from({ length: 150 }, (_, t) => 20 + 3 * t);
    for (const [h, value] of aggregated(line, 18, widths).entries()) expect(value).toBeCloseTo(20 + 3 * (150 + h), 1);
  });

  test("stays where a level stays", () => {
    const level = Float64Array.from({ length: 130 }, (_, t) => 50 + ((t * 37) % 11) - 5);
    for (const value of aggregated(level, 12, widths)) expect(Math.abs(value - 50)).toBeLessThan(1.5);
  });

  test("leaves widths out that a series is too short for", () => {
    const short = Float64Array.from({ length: 25 }, (_, t) => 10 + t);
    expect([...aggregated(short, 4, widths)]).toEqual([...aggregated(short, 4, [1, 2])]);
  });
});
