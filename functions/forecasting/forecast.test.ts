import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Observation } from "./even-series.ts";
import { type Forecast, type ForecastOptions, forecast } from "./forecast.ts";
import type { Frequency } from "./frequency.ts";

const frequency = fc.constantFrom<Frequency>("H", "D", "W", "M");
const mode = fc.constantFrom("automatic" as const, "fast" as const);
const series = fc.oneof(
  fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 70 }),
  fc.array(fc.constantFrom(0, 0, 0, 1, 5), { minLength: 3, maxLength: 60 }),
  fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 3, maxLength: 40 }),
  fc.array(fc.double({ min: -1e40, max: 1e40, noNaN: true }), { minLength: 16, maxLength: 40 }),
);
const rows = (values: readonly number[]): Observation[] => values.map((value, t) => ({ t: String(t), value }));
const forecastOf = (values: readonly number[], options: Partial<ForecastOptions> = {}): Forecast => {
  const answer = forecast(rows(values), { frequency: "D", horizon: 6, ...options });
  if (answer.kind !== "forecast") throw new Error("There was enough.");
  return answer;
};
const near = (actual: number, expected: number, scale: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-4 * (Math.abs(scale) + 1e-9));
const sizeOf = (values: readonly number[]) => Math.max(...values.map(Math.abs));
const runs = { numRuns: 30 };

describe("the forecast of any series", () => {
  test("holds numbers only, the point within its intervals, the wider interval around the narrower", () => {
    fc.assert(
      fc.property(series, frequency, mode, (values, each, how) => {
        const answer = forecastOf(values, { horizon: 9, frequency: each, mode: how });
        const [narrow, wide] = answer.intervals;
        for (const [h, value] of answer.point.entries()) {
          expect(Number.isFinite(value)).toBe(true);
          expect(narrow!.lower[h]).toBeLessThanOrEqual(value);
          expect(narrow!.upper[h]).toBeGreaterThanOrEqual(value);
          expect(wide!.lower[h]).toBeLessThanOrEqual(narrow!.lower[h]!);
          expect(wide!.upper[h]).toBeGreaterThanOrEqual(narrow!.upper[h]!);
        }
        expect(JSON.stringify(answer)).not.toMatch(/:null|,null|\[null/);
      }),
      runs,
    );
  });

  test("refuses what is too large for any number to hold its squares, and says where", () => {
    const wild = Array.from({ length: 120 }, (_, t) => (t % 3 === 0 ? -1e308 : 1.7e308));
    expect(() => forecastOf(wild)).toThrow("value: -1e+308 at 0 is too large");
  });

  test("scales with the series", () => {
    fc.assert(
      fc.property(series, frequency, fc.constantFrom(0.25, 8, 1024), (values, each, factor) => {
        const plain = forecastOf(values, { frequency: each }).point;
        const scaled = forecastOf(
          values.map((value) => value * factor),
          { frequency: each },
        ).point;
        for (const [h, value] of plain.entries()) near(scaled[h]!, value * factor, sizeOf(values) * factor);
      }),
      runs,
    );
  });

  test("moves with the series, where nothing keeps it above 0", () => {
    const signed = fc
      .array(fc.integer({ min: -64, max: 64 }), { minLength: 3, maxLength: 60 })
      .filter((v) => Math.min(...v) < -32);
    fc.assert(
      fc.property(signed, frequency, (values, each) => {
        const plain = forecastOf(values, { frequency: each }).point;
        const moved = forecastOf(
          values.map((value) => value - 128),
          { frequency: each },
        ).point;
        for (const [h, value] of plain.entries()) near(moved[h]!, value - 128, 128);
      }),
      runs,
    );
  });

  test("does not depend on the order of observations, nor on when it is asked", () => {
    fc.assert(
      fc.property(series, frequency, (values, each) => {
        const straight = forecast(rows(values), { frequency: each, horizon: 5 });
        expect(forecast(rows(values).reverse(), { frequency: each, horizon: 5 })).toEqual(straight);
      }),
      runs,
    );
  });
});

describe("the forecast of a known series", () => {
  test("a constant stays, and of two values nothing is said", () => {
    expect(forecastOf(Array(30).fill(7), { horizon: 2 }).point).toEqual([7, 7]);
    for (const values of [[], [4], [4, 5]])
      expect(forecast(rows(values), { frequency: "D", horizon: 2 })).toEqual({
        ...{ kind: "not-enough-data", known: values.length, needed: 3, older: 0 },
      });
  });

  test("looks at the last 2 000 steps, and says how many values lie before them", () => {
    const at = (...steps: number[]) => steps.map((t) => ({ t: String(t), value: t % 5 }));
    const options = { frequency: "D", horizon: 2, mode: "fast" } as const;
    expect(forecast(at(0, 1000, 4001, 6000), options)).toEqual({
      ...{ kind: "not-enough-data", known: 2, needed: 3, older: 2 },
    });
    expect(forecast(at(0, 4001, 5002, 6000), options)).toMatchObject({ kind: "forecast", older: 1 });
  });

  test("what has not been sold for years is forecast as 0, without what rounding leaves", () => {
    const sold = (t: number) => (t < 120 ? (120 - t) * (34 + ((t * 37) % 11)) + 5 : 0);
    const { point } = forecastOf(
      Array.from({ length: 200 }, (_, t) => sold(t)),
      { frequency: "M", horizon: 6 },
    );
    expect(point).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("finds a weekly season and a trend", () => {
    const truth = (t: number) => 100 + t / 2 + 20 * Math.sin((2 * Math.PI * t) / 7);
    const { point, steps } = forecastOf(
      Array.from({ length: 140 }, (_, t) => truth(t)),
      { horizon: 14 },
    );
    for (const [h, value] of point.entries()) expect(Math.abs(value - truth(140 + h))).toBeLessThan(1);
    expect(steps.slice(0, 2)).toEqual(["140", "141"]);
  });

  test("of a few weeks of ever steeper growth does not run away", () => {
    for (const mode of ["automatic", "fast"] as const) {
      const values = Array.from({ length: 60 }, (_, t) => 100 + t + 2 ** (t / 6) + (((t * 37) % 11) * (1 + t)) / 8);
      const { point } = forecastOf(values, { frequency: "W", horizon: 26, mode });
      for (const value of point) expect(value).toBeLessThan(3 * sizeOf(values));
    }
  });

  test("winsorises an outlier and says so, and reports a level that moved", () => {
    const wave = (t: number) => 100 + 10 * Math.sin((2 * Math.PI * t) / 7) + ((t * 37) % 11) / 5;
    const values = Array.from({ length: 120 }, (_, t) => wave(t) + (t >= 60 ? 50 : 0));
    values[100] = 2000;
    const { outliers, shifts, point } = forecastOf(values);
    expect(outliers.map(({ t, value }) => ({ t, value }))).toEqual([{ t: "100", value: 2000 }]);
    expect(shifts).toHaveLength(1);
    expect(Math.abs(Number(shifts[0]!.t) - 60)).toBeLessThan(4);
    expect(Math.abs(point[0]! - wave(120) - 50)).toBeLessThan(5);
  });

  test("learns what an event does, repeats it, and takes the expected share where the past knows none", () => {
    const day = (t: number) => new Date(Date.UTC(2024, 0, 1 + t)).toISOString().slice(0, 10);
    const sale = new Set([20, 48, 75, 103]);
    const observations = Array.from({ length: 120 }, (_, t) => ({
      t: day(t),
      value: 100 + (t % 7) * 5 + ((t * 31) % 7) + (sale.has(t) ? 80 : 0),
    }));
    const events = [
      { name: "sale", days: [...sale, 123].map(day) },
      { name: "opening", days: [day(125)], expected: 0.5 },
    ];
    const answer = forecast(observations, { frequency: "D", horizon: 7, events });
    if (answer.kind !== "forecast") throw new Error("There was enough.");
    const expected = (t: number) => 103 + (t % 7) * 5;
    expect(answer.steps[3]).toBe("2024-05-03");
    expect(Math.abs(answer.effects[0]!.perUnit - 80)).toBeLessThan(25);
    expect(Math.abs(answer.point[3]! - expected(123) - 80)).toBeLessThan(25);
    expect(Math.abs(answer.point[5]! - expected(125) * 1.5)).toBeLessThan(10);
    expect(Math.abs(answer.point[6]! - expected(126))).toBeLessThan(8);
  });

  test("answers with one model that is asked for by name, and refuses a name that is none", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 3, 4, 5, 6, 7, 8, 9, 5, 6, 7, 8, 9, 10, 11];
    const by = (name: string) => forecastOf(values, { models: [name], horizon: 8 });
    expect(by("seasonal naive").point.map((x) => Math.round(x))).toEqual([5, 6, 7, 8, 9, 10, 11, 5]);
    expect(by("drift").point[0]).toBeCloseTo(11.5, 9);
    expect(by("moving average").point[0]).toBeCloseTo(8, 9);
    expect(by("naive")).toMatchObject({ model: "naive", shares: [{ name: "naive", share: 1 }] });
    expect(() => by("oracle")).toThrow(/models: "oracle"/);
  });

  test("says so where none of the models that are named can speak, and answers with those that can", () => {
    const asked = (values: readonly number[], ...models: string[]) =>
      forecast(rows(values), { frequency: "D", horizon: 3, models, mode: "fast" });
    const smooth = Array.from({ length: 30 }, (_, t) => 50 + t + ((t * 37) % 11));
    for (const [values, name] of [
      [[4, 6, 5], "sarima"],
      [[4, 6, 5, 9, 7, 8], "seasonal naive"],
      [smooth, "croston"],
      [Array.from({ length: 12 }, (_, t) => 3 ** t), "holt"],
    ] as const)
      expect([name, asked(values, name)]).toEqual([name, { kind: "model-not-possible", models: [name] }]);
    expect(asked(smooth, "croston", "drift")).toMatchObject({ shares: [{ name: "drift", share: 1 }] });
    expect(asked(Array(20).fill(7), "sarima")).toMatchObject({ model: "constant", point: [7, 7, 7] });
  });

  test("makes a regressor's effect part of what comes", () => {
    const price = (t: number) => (Math.floor(t / 9) % 2 === 0 ? 10 : 8);
    const values = Array.from({ length: 150 }, (_, t) => 300 - 20 * price(t) + ((t * 17) % 5));
    const observations = Array.from({ length: 160 }, (_, t) => ({ t: String(t), value: t < 150 ? price(t) : 8 }));
    const answer = forecastOf(values, { regressors: [{ name: "price", observations }] });
    expect(Math.abs(answer.effects[0]!.perUnit + 20)).toBeLessThan(5);
    expect(Math.abs(answer.point[3]! - 142)).toBeLessThan(12);
  });

  test("refuses a regressor that is not known for each step ahead", () => {
    const known = (to: number) => Array.from({ length: to }, (_, t) => ({ t: String(t), value: t % 9 }));
    const ask = (observations: Observation[]) =>
      forecastOf(
        Array.from({ length: 40 }, (_, t) => 10 + (t % 9)),
        { regressors: [{ name: "price", observations }] },
      );
    expect(() => ask(known(40))).toThrow('regressors: "price" has no value for 40, a step ahead.');
    expect(() => ask(known(46).toSpliced(44, 1))).toThrow('"price" has no value for 44');
    expect(ask(known(46).toSpliced(20, 3)).point).toHaveLength(6);
  });

  test("names what is wrong in a question", () => {
    const wrong = (options: object) => () => forecastOf([1, 2, 3], options);
    expect(wrong({ frequency: "Q" })).toThrow('frequency: "Q" is not one of H, D, W, M.');
    expect(wrong({ mode: "slow" })).toThrow('mode: "slow" is not one of automatic, fast.');
    expect(wrong({ models: [] })).toThrow("models: names none");
    for (const horizon of [1.5, -1, Number.NaN, "6"]) expect(wrong({ horizon })).toThrow(`horizon: ${horizon}`);
    for (const level of [0, 1, Number.NaN]) expect(wrong({ levels: [0.8, level] })).toThrow(`levels: ${level}`);
    expect(() => forecast([...rows([1, 2, 3]), { t: "1.0", value: 4 }], { frequency: "D", horizon: 1 })).toThrow(
      't: "1" and "1.0" are the same step.',
    );
    expect(() => forecastOf([1, 2, 3], { horizon: 0 })).toThrow(/horizon: 0/);
    expect(() => forecastOf([1, 2, 3], { levels: [95] })).toThrow(/levels: 95/);
    expect(() => forecastOf([1, 2, 3], { events: [{ name: "sale", days: ["soon"] }] })).toThrow(/events: "soon"/);
  });
});
