import { expect, test } from "vitest";
import { type Ask, forecasts, namesOf } from "./candidates.ts";

const ask = (names: string[], floor: number): Ask => ({
  ...{ seasons: [12], year: false, names, memory: new Map(), seed: 1, floor },
});
/** Falls by five a month, and with the season comes near nothing each winter. */
const falling = Float64Array.from({ length: 60 }, (_, t) =>
  Math.max(0, 310 - 5 * t + 60 * Math.cos((2 * Math.PI * t) / 12)),
);

test("no model forecasts less than nothing of what was never negative, and some would", () => {
  const names = namesOf("automatic", true);
  const lowest = (floor: number) =>
    Math.min(...[...forecasts(falling, 18, ask(names, floor)).values()].flatMap((ahead) => [...ahead]));
  expect(lowest(Number.NEGATIVE_INFINITY)).toBeLessThan(-10);
  expect(lowest(0)).toBe(0);
});

test("what repeats a season is silent while none is known", () => {
  const repeated = ["seasonal naive", "seasonal drift", "seasonal mean"];
  const names = [...repeated, "stl+aggregated", "waves+theta"];
  expect([...forecasts(falling, 6, ask(names, 0)).keys()].sort()).toEqual(names.toSorted());
  expect(forecasts(falling.subarray(0, 24), 6, ask(names, 0)).size).toBe(0);
});

const thetas = ["stl+theta", "indices+theta", "log stl+theta", "log indices+theta"];

test("theta speaks early in a series with a season, and not at all in one without", () => {
  expect([...forecasts(falling.subarray(0, 24), 6, ask(thetas, 0)).keys()].sort()).toEqual([
    "indices+theta",
    "stl+theta",
  ]);
  for (const mode of ["automatic", "fast"] as const) {
    expect(namesOf(mode, true)).toEqual(expect.arrayContaining(thetas));
    expect(namesOf(mode, false).filter((name) => thetas.includes(name))).toEqual([]);
  }
});

test("without a season the naive forecast and ARIMA are combined, too, but not in the fast mode", () => {
  const added = (mode: "automatic" | "fast") =>
    namesOf(mode, false).filter((name) => !namesOf(mode, true).includes(name));
  expect(added("automatic").sort()).toEqual(["log naive", "log stl+arima", "naive", "stl+arima"]);
  expect(added("fast")).toEqual([]);
});

test("of demand that is mostly nothing no week is repeated", () => {
  const left = namesOf("automatic", true).filter((name) => !namesOf("automatic", true, true).includes(name));
  expect(left.sort()).toEqual(["log seasonal drift", "log seasonal naive", "seasonal drift", "seasonal naive"]);
});

test("who leaves the known range by more than its width has no say where a season is known, however far ahead", () => {
  const rising = Float64Array.from({ length: 30 }, (_, t) => 100 + 2 * t + (t % 7));
  const drift = (seasons: number[]) => [...forecasts(rising, 92, { ...ask(["drift"], 0), seasons }).keys()];
  expect(drift([7])).toEqual([]);
  expect(drift([52])).toEqual(["drift"]);
});
