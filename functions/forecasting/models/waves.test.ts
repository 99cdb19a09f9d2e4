import { describe, expect, test } from "vitest";
import { waveSeason } from "./waves.ts";

const noise = (t: number) => ((t * 7919) % 101) / 101 - 0.5;
const year = 365.25 / 7;

describe("a season as waves", () => {
  test("is found in noise and trend, and goes on with the true length of a year of weeks", () => {
    const truth = (t: number) => 10 * Math.sin((2 * Math.PI * t) / year) + 4 * Math.cos((4 * Math.PI * t) / year);
    const y = Float64Array.from({ length: 520 }, (_, t) => 200 + t / 4 + truth(t) + 2 * noise(t));
    const season = waveSeason(y, 52, 572);
    for (let t = 520; t < 572; t++) expect(Math.abs(season[t]! - truth(t))).toBeLessThan(0.4);
  });

  test("is nothing where there is none", () => {
    const y = Float64Array.from({ length: 140 }, (_, t) => 50 + noise(t * t));
    for (const value of waveSeason(y, 7, 150)) expect(Math.abs(value)).toBeLessThan(0.2);
  });

  test("of a week has as many waves as days allow", () => {
    const day = [0, 0, 0, 0, 7, 0, -7];
    const y = Float64Array.from({ length: 70 }, (_, t) => 20 + day[t % 7]!);
    for (const [t, value] of waveSeason(y, 7, 84).entries()) expect(value).toBeCloseTo(day[t % 7]!, 1);
  });
});
