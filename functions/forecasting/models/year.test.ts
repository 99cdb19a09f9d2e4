import { describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { yearSeason } from "./year.ts";

const noise = (seed: number, size: number) => {
  const random = seededRandom(seed);
  return () => (random() + random() + random() - 1.5) * size;
};
const truth = (t: number) => 20 * Math.sin((2 * Math.PI * t) / 365.25) + 8 * Math.cos((4 * Math.PI * t) / 365.25);
const days = (count: number, of: (t: number) => number) => Float64Array.from({ length: count }, (_, t) => of(t));

describe("the season of the year in days", () => {
  test("is found under a week, a trend and noise, whatever day the first is, and goes on", () => {
    for (const count of [731, 1100, 1461]) {
      const random = noise(count, 12);
      const y = days(count, (t) => 300 + t / 10 + truth(t) + (t % 7) * 9 + random());
      const season = yearSeason(y, count + 365);
      const away = Array.from({ length: 365 }, (_, h) => (season?.[count + h] ?? Number.NaN) - truth(count + h));
      const centre = away.reduce((sum, value) => sum + value, 0) / 365;
      expect(Math.abs(centre), `${count} days`).toBeLessThan(5);
      for (const each of away) expect(Math.abs(each - centre)).toBeLessThan(6);
    }
  });

  test("is none where years do not resemble one another, and none is told of under two years", () => {
    const found = Array.from({ length: 20 }, (_, seed) => {
      const random = noise(seed + 1, 4);
      let level = 200;
      return yearSeason(
        days(800, () => (level += random())),
        860,
      );
    });
    expect(found.filter(Boolean).length).toBeLessThanOrEqual(4);
    expect(yearSeason(days(700, truth), 760)).toBeUndefined();
  });
});
