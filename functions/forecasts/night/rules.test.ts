import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../forecasting/random.ts";
import { biasOf } from "./bias.ts";
import { keptWith } from "./kept.ts";
import { outOfStockDays } from "./out-of-stock.ts";

describe("days out of stock", () => {
  const moved = (at: string, onHand: number, reserved = 0, location = "main") => ({
    at,
    location,
    onHand,
    reserved,
    unavailable: 0,
  });
  const days = (free: Record<string, number>, movements: ReturnType<typeof moved>[]) =>
    outOfStockDays({ free: new Map(Object.entries(free)), movements, timeZone: "UTC", today: "2026-03-10" });

  test("are those without a unit at any minute, between the last sale and the next delivery", () => {
    const movements = [
      moved("2026-03-08T09:00:00.000Z", 5),
      moved("2026-03-03T12:00:00.000Z", -1, -1),
      moved("2026-03-03T10:00:00.000Z", 0, 1),
      moved("2026-03-01T10:00:00.000Z", 1),
    ];
    expect(days({ main: 5 }, movements)).toEqual({
      days: ["2026-03-04", "2026-03-05", "2026-03-06", "2026-03-07"],
      knownSince: "2026-03-01",
    });
  });

  test("reach to today where nothing is left, and count every location", () => {
    const sold = [moved("2026-03-08T12:00:00.000Z", -1), moved("2026-03-01T12:00:00.000Z", 1)];
    expect(days({ main: 0 }, sold).days).toEqual(["2026-03-09", "2026-03-10"]);
    expect(days({ main: 0, shop: 1 }, [...sold, moved("2026-02-28T12:00:00.000Z", 1, 0, "shop")]).days).toEqual([]);
  });

  test("are not known where nothing ever moved", () => {
    expect(days({ main: 0 }, [])).toEqual({ days: [], knownSince: null });
  });
});

describe("a bias", () => {
  /** Sums of twelve uniform numbers: near enough to a normal distribution. */
  const errors = (seed: number, count: number, shift: number) => {
    const random = seededRandom(seed);
    return Array.from(
      { length: count },
      () => Array.from({ length: 12 }, random).reduce((sum, x) => sum + x, -6) + shift,
    );
  };

  test("of one standard deviation is found within some weeks, in its direction", () => {
    const directions = (shift: number) =>
      Array.from(
        { length: 50 },
        (_, seed) => biasOf([...errors(seed, 40, 0), ...errors(seed + 100, 40, shift)])?.direction,
      );
    expect(directions(1).filter((each) => each === "too-high").length).toBeGreaterThan(47);
    expect(directions(-1).filter((each) => each === "too-low").length).toBeGreaterThan(47);
  });

  test("is not called where there is none: at most a few in a thousand looks at four months", () => {
    const called = Array.from({ length: 1000 }, (_, seed) => biasOf(errors(seed + 1, 120, 0))).filter(Boolean);
    expect(called.length).toBeLessThan(15);
  });

  test("is not known of fewer than 28 days, or of errors that are all alike", () => {
    expect(biasOf(errors(1, 27, 9))).toBeUndefined();
    expect(biasOf(Array.from({ length: 60 }, () => 0))).toBeUndefined();
  });
});

test("forecasts are kept by the day they are for, as far ahead as they were made", () => {
  const scope = { metric: "revenue" } as const;
  const point = Array.from({ length: 92 }, (_, h) => h);
  const [first] = keptWith([], "2026-03-01", [{ scope, point }]);
  expect(first?.points).toEqual({ 1: { "2026-03-01": 0 }, 7: { "2026-03-07": 6 }, 28: { "2026-03-28": 27 } });
  const [next] = keptWith(first ? [first] : [], "2026-03-02", [
    { scope, point: [] },
    { scope: { ...scope, category: "A" }, point },
  ]);
  expect(next?.points[1]).toEqual({ "2026-03-01": 0 });
  const again = keptWith(first ? [first] : [], "2026-03-01", [{ scope, point }]);
  expect(again).toEqual([first]);
  const late = keptWith(first ? [first] : [], "2027-06-01", [{ scope, point }]);
  expect(Object.keys(late[0]?.points[7] ?? {})).toEqual(["2027-06-07"]);
});

test("any movements at all: what is out of stock lies between the first of them and today", () => {
  const movement = fc.record({
    at: fc
      .integer({ min: 0, max: 60 * 24 })
      .map((hours) => new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000).toISOString()),
    location: fc.constantFrom("a", "b"),
    onHand: fc.integer({ min: -3, max: 3 }),
    reserved: fc.integer({ min: -1, max: 1 }),
    unavailable: fc.constant(0),
  });
  fc.assert(
    fc.property(fc.array(movement), fc.integer({ min: -2, max: 5 }), (all, free) => {
      const movements = all.toSorted((one, other) => (one.at < other.at ? 1 : -1));
      const { days, knownSince } = outOfStockDays({
        free: new Map([["a", free]]),
        movements,
        timeZone: "UTC",
        today: "2026-03-03",
      });
      expect(days).toEqual([...new Set(days)].sort());
      for (const day of days) expect(day >= (knownSince ?? "") && day <= "2026-03-03").toBe(true);
    }),
  );
});
