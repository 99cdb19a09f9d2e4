import { expect, test } from "vitest";
import { mean } from "./numeric.ts";
import { seededRandom } from "./random.ts";
import { effectsOf } from "./regressors.ts";

const days = 120;
const on = (...places: number[]) => ({
  name: "event",
  values: Float64Array.from({ length: days + 14 }, (_, t) => (places.includes(t) ? 1 : 0)),
});
/** Evenly scattered from 80 to 120: deviations of 11.5. */
function noise(seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: days }, () => 80 + 40 * random());
}
const perUnit = (y: Float64Array, ...places: number[]) => effectsOf(y, [7], [on(...places)], 14).sizes[0]?.perUnit ?? 0;

test.each([60, days - 1])("a day without any effect teaches next to none, at place %i", (place) => {
  const squares = Array.from({ length: 40 }, (_, seed) => perUnit(noise(seed), place) ** 2);
  expect(Math.sqrt(mean(squares))).toBeLessThan(7);
});

test("what stands clear of chance is believed nearly whole, though it was seen once", () => {
  const found = Array.from({ length: 40 }, (_, seed) => {
    const y = noise(seed);
    y[60] = (y[60] ?? 0) + 150;
    return perUnit(y, 60);
  });
  expect(mean(found)).toBeGreaterThan(125);
  expect(mean(found)).toBeLessThan(165);
});

test("of a series too short for a season, the level is no effect", () => {
  const y = Float64Array.from({ length: 8 }, (_, t) => 100 + t);
  expect(Math.abs(perUnit(y, 7))).toBeLessThan(5);
});

test("what an event did later is not foreseen at an earlier place, and what it did before is", () => {
  const y = noise(1);
  for (const place of [40, 100]) y[place] = (y[place] ?? 0) + 150;
  const { foreseen, past } = effectsOf(y, [7], [on(40, 100)], 14);
  expect(Math.abs(foreseen(30, 20)[10] ?? 0)).toBeLessThan(1e-9);
  expect(foreseen(90, 20)[10]).toBeGreaterThan(100);
  expect(past[40]).toBeGreaterThan(100);
});
