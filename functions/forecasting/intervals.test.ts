import { expect, test } from "vitest";
import { forecast } from "./forecast.ts";
import { mean } from "./numeric.ts";
import { seededRandom } from "./random.ts";

const normal = (random: () => number) => {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
};

/** Series whose scatter is known: noise, a level that wanders, a week in noise, and wild days among calm ones. */
const kinds = {
  noise: () => (_: number, random: () => number) => 100 + 10 * normal(random),
  "wandering level": () => {
    let level = 100;
    return (_: number, random: () => number) => {
      level += normal(random);
      return level + 3 * normal(random);
    };
  },
  week: () => (t: number, random: () => number) => 200 + 30 * Math.sin((2 * Math.PI * t) / 7) + 12 * normal(random),
  "wild days": () => (_: number, random: () => number) => 100 + (random() < 0.1 ? 25 : 5) * normal(random),
};

test.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  "nine values in ten and half of the tenth lie in the 95 per cent interval: %s",
  (name) => {
    const counts = { inside: 0, of: 0 };
    for (let seed = 1; seed <= 40; seed++) {
      const random = seededRandom(seed);
      const next = kinds[name]();
      const values = Array.from({ length: 164 }, (_, t) => next(t, random));
      const known = values.slice(0, 150).map((value, t) => ({ t: String(t), value }));
      const answer = forecast(known, { frequency: "D", horizon: 14, mode: "fast", levels: [0.95] });
      const range = answer.kind === "forecast" ? answer.intervals[0] : undefined;
      for (const [h, value] of values.slice(150).entries()) {
        counts.of += 1;
        if (value >= (range?.lower[h] ?? 0) && value <= (range?.upper[h] ?? 0)) counts.inside += 1;
      }
    }
    const share = counts.inside / counts.of;
    expect(share).toBeGreaterThan(0.92);
    expect(share).toBeLessThan(0.99);
  },
);

/** The 95 per cent intervals' widths of two weeks by weekday, over twenty series whose days scatter as `scatter` says. */
function widthsByDay(scatter: (day: number) => number): number[] {
  const widths = new Array<number>(7).fill(0);
  for (let seed = 1; seed <= 20; seed++) {
    const random = seededRandom(seed);
    const known = Array.from({ length: 140 }, (_, t) => ({
      t: String(t),
      value: 100 + scatter(t % 7) * normal(random),
    }));
    const answer = forecast(known, { frequency: "D", horizon: 14, mode: "fast", levels: [0.95] });
    const range = answer.kind === "forecast" ? answer.intervals[0] : undefined;
    for (let h = 0; h < 14; h++) widths[h % 7]! += ((range?.upper[h] ?? 0) - (range?.lower[h] ?? 0)) / 40;
  }
  return widths;
}

test("intervals are wide on days that have been wild, and alike where none was", () => {
  const wild = widthsByDay((day) => (day === 6 ? 20 : 5));
  for (const width of wild.slice(0, 6)) expect(wild[6]! / width).toBeGreaterThan(2);
  const alike = widthsByDay(() => 5);
  expect(Math.max(...alike) / Math.min(...alike)).toBeLessThan(1.15);
});

test("places too early to know the season do not widen the interval of one that is known by now", () => {
  const random = seededRandom(1);
  const value = (t: number) => 100 + (t % 52 >= 46 ? 200 : 0) + 2 * normal(random);
  const known = Array.from({ length: 130 }, (_, t) => ({ t: String(t), value: value(t) }));
  const answer = forecast(known, { frequency: "W", horizon: 13, levels: [0.95] });
  if (answer.kind !== "forecast") throw new Error("Nothing was forecast.");
  expect(answer.accuracy?.origins).toBe(1);
  const [range] = answer.intervals;
  const widths = range?.upper.map((upper, h) => upper - (range.lower[h] ?? 0)) ?? [];
  expect(Math.max(...widths)).toBeLessThan(60);
});

const intervalOf = (values: number[]) => {
  const known = values.map((value, t) => ({ t: String(t), value }));
  const answer = forecast(known, { frequency: "D", horizon: 14, mode: "fast", levels: [0.8, 0.95] });
  if (answer.kind !== "forecast") throw new Error("Nothing was forecast.");
  return answer;
};

test.each([3, 8, 15])("what was still for a year and sells for %i days has an interval with some width", (days) => {
  const { point, intervals } = intervalOf(
    Array.from({ length: 400 }, (_, t) => (t < 400 - days ? 0 : 18 + ((t * 7) % 5))),
  );
  for (const { lower, upper } of intervals)
    for (const [h, value] of point.entries()) expect((upper[h] ?? 0) - (lower[h] ?? 0)).toBeGreaterThan(value / 20);
});

test("a level that moved ten days ago widens the interval, and one that moved long ago does not", () => {
  const random = seededRandom(2);
  const meanWidth = (ago: number) => {
    const { intervals } = intervalOf(
      Array.from({ length: 300 }, (_, t) => (t < 300 - ago ? 100 : 200) + 5 * normal(random)),
    );
    return mean((intervals[1]?.upper ?? []).map((upper, h) => upper - (intervals[1]?.lower[h] ?? 0)));
  };
  // A sixth less without the last days' unrest.
  expect(meanWidth(10)).toBeGreaterThan(152);
  expect(meanWidth(100)).toBeLessThan(70);
});
