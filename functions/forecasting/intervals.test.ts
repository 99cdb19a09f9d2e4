import { expect, test } from "vitest";
import { forecast } from "./forecast.ts";
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
