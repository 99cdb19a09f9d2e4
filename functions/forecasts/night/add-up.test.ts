import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysAhead, type MadeForecast } from "../make-forecast.ts";
import type { ForecastScope } from "../series.ts";
import { addUp, moved, type ScopeForecast, type SkuOwn } from "./add-up.ts";

const row = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e5, noNaN: true })), {
  minLength: daysAhead,
  maxLength: daysAhead,
});
const nothing: MadeForecast = { kind: "not-enough-data", known: 3, needed: 15 };
const made = (point: number[]): MadeForecast => ({
  ...{ kind: "forecast", first: "2026-03-01", point, accuracy: null, errors: [] },
  ...{ shares: [], effects: [], outliers: [], shifts: [] },
  intervals: [{ level: 80, lower: point.map((value) => value / 2), upper: point.map((value) => value * 2) }],
  parts: { from: "2026-03-01", trend: [], season: [], events: [] },
});

/** Any shop: SKUs with or without a category, in departments that cut across categories or not, some without forecast. */
const shop = fc
  .record({
    skus: fc.array(
      fc.record({
        sku: fc.record({
          category: fc.constantFrom(null, "Mugs", "Bags", "Lamps"),
          department: fc.constantFrom(null, "Home", "Out"),
        }),
        row: row.map((values) => Float64Array.from(values)),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    own: fc.array(fc.option(row, { freq: 5 }), { minLength: 20, maxLength: 20 }),
  })
  .map(({ skus, own }) => ({ skus, scopes: scopesOf(skus, own) }));

function scopesOf(skus: readonly SkuOwn[], own: readonly (number[] | null)[]): ScopeForecast[] {
  const names = (of: "category" | "department") => [...new Set(skus.map(({ sku }) => sku[of] ?? ""))];
  const parts = [
    {},
    ...names("department").map((department) => ({ department })),
    ...names("category").map((category) => ({ category })),
  ];
  const metrics = ["units", "revenue", "returned_units"] as const;
  return parts.flatMap((part, at) =>
    metrics.map((metric, which) => {
      const point = own[(metrics.length * at + which) % own.length];
      // The whole store has a forecast where any part of it has one.
      const forecast = point ?? (at === 0 ? Array(daysAhead).fill(7) : undefined);
      return {
        scope: { metric, ...part },
        series: { first: "2026-02-20", values: [1, 2, 3] },
        made: forecast ? made(forecast) : nothing,
      };
    }),
  );
}

const runs = { numRuns: 60 };

test("a forecast that is moved keeps its width, and days that may sell nothing still may", () => {
  const before = { ...made([4, 4]), intervals: [{ level: 80, lower: [3, 0], upper: [6, 9] }] };
  expect(moved(before, [5, 6])).toMatchObject({
    point: [5, 6],
    intervals: [{ level: 80, lower: [4, 0], upper: [7, 11] }],
  });
});

describe("a night of any shop", () => {
  const added = (each: typeof shop extends fc.Arbitrary<infer T> ? T : never) => {
    const { scopes, points } = addUp(each.scopes, each.skus);
    const pointOf = (of: ForecastScope) => {
      const place = each.scopes.findIndex(({ scope }) => JSON.stringify(scope) === JSON.stringify(of));
      const found = scopes[place];
      return found?.kind === "forecast" ? found.point : undefined;
    };
    const sums = (rows: readonly (readonly number[])[]) =>
      Array.from({ length: daysAhead }, (_, h) => rows.reduce((sum, values) => sum + (values[h] ?? 0), 0));
    return { scopes, points, pointOf, sums };
  };
  const close = (one: readonly number[] | undefined, other: readonly number[]) => {
    for (const [h, value] of (one ?? []).entries())
      expect(Math.abs(value - (other[h] ?? Number.NaN))).toBeLessThan(1e-5);
  };

  test("adds up in units: SKUs to each category, each department and the store", () => {
    fc.assert(
      fc.property(shop, (each) => {
        const { points, pointOf, sums } = added(each);
        for (const category of ["Mugs", "Bags", "Lamps", ""]) {
          const inside = points.filter((_, at) => (each.skus[at]?.sku.category ?? "") === category);
          close(pointOf({ metric: "units", category }), sums(inside));
        }
        for (const department of ["Home", "Out", ""]) {
          const inside = points.filter((_, at) => (each.skus[at]?.sku.department ?? "") === department);
          close(pointOf({ metric: "units", department }), sums(inside));
        }
        close(pointOf({ metric: "units" }), sums(points));
        for (const values of points) for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test("adds up in money to the penny where every category has a forecast, and stays whole", () => {
    fc.assert(
      fc.property(shop, (each) => {
        const { pointOf, sums } = added(each);
        const categories = [...new Set(each.skus.map(({ sku }) => sku.category ?? ""))];
        const rows = categories.map((category) => pointOf({ metric: "revenue", category }));
        const whole = pointOf({ metric: "revenue" });
        for (const values of [whole, ...rows])
          for (const value of values ?? []) expect(Number.isInteger(value)).toBe(true);
        const known = rows.flatMap((values) => (values ? [values] : []));
        if (known.length === rows.length) expect(whole).toEqual(sums(known));
        for (const department of ["Home", "Out"]) {
          const inside = categories.filter((name) =>
            each.skus.some(({ sku }) => (sku.category ?? "") === name && sku.department === department),
          );
          const cutsAcross = each.skus.some(
            ({ sku }) => inside.includes(sku.category ?? "") && sku.department !== department,
          );
          const own = each.scopes.find(({ scope }) => scope.metric === "revenue" && scope.department === department);
          const found = pointOf({ metric: "revenue", department });
          if (cutsAcross) expect(found).toEqual(own?.made.kind === "forecast" ? own.made.point : undefined);
          else if (known.length === rows.length && found)
            expect(found).toEqual(sums(inside.map((category) => pointOf({ metric: "revenue", category }) ?? [])));
        }
      }),
      runs,
    );
  });

  test("adds up what comes back, where every category has a forecast of it", () => {
    fc.assert(
      fc.property(shop, (each) => {
        const { pointOf, sums } = added(each);
        const categories = [...new Set(each.skus.map(({ sku }) => sku.category ?? ""))];
        const rows = categories.flatMap((category) => {
          const point = pointOf({ metric: "returned_units", category });
          return point ? [point] : [];
        });
        if (rows.length === categories.length) close(pointOf({ metric: "returned_units" }), sums(rows));
      }),
      runs,
    );
  });

  test("moves intervals with what they lie around, and keeps them in order", () => {
    fc.assert(
      fc.property(shop, (each) => {
        for (const forecast of added(each).scopes) {
          if (forecast.kind !== "forecast") continue;
          for (const { lower, upper } of forecast.intervals)
            for (const [h, value] of forecast.point.entries()) {
              expect(lower[h]).toBeLessThanOrEqual(value + 1e-3);
              expect(upper[h]).toBeGreaterThanOrEqual(value - 1e-3);
            }
        }
      }),
      { numRuns: 20 },
    );
  });
});
