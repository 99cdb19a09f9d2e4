import type { ForecastMetric } from "@quayside/shared/forecasts/schema.ts";
import { at, sum } from "../../forecasting/numeric.ts";
import { type HierarchyNode, reconcile } from "../../forecasting/reconcile.ts";
import { daysAhead, digitsOf, type MadeForecast, rounder } from "../make-forecast.ts";
import type { DaySeries, ForecastScope } from "../series.ts";
import type { PlannedSku } from "./files.ts";

export interface ScopeForecast {
  scope: ForecastScope;
  series: DaySeries;
  made: MadeForecast;
}
export interface SkuOwn {
  sku: Pick<PlannedSku, "category" | "department">;
  /** By `ownRow`, of the SKU's own forecast. */
  row: Float64Array;
}
interface Added {
  /** In the order of the scopes. */
  scopes: MadeForecast[];
  /** In the order of the SKUs: also of those too new for a forecast, whose days are taken to go on as they are. */
  points: number[][];
}

const store = "store";
const nodeOf = (category: string | null) => `category ${category ?? ""}`;
const leaf = (id: string): HierarchyNode => ({ id, parts: [] });

/** What categories bring to the store, which SKUs are not asked about. */
const summed = ["revenue", "returned_units", "return_value"] as const satisfies readonly ForecastMetric[];

/** Days whose mean stands for what is too new for a forecast. */
const recent = 28;

/** What a series is taken to bring by itself. */
export function ownRow({ made, series }: { made: MadeForecast; series: DaySeries }): Float64Array {
  if (made.kind === "forecast") return Float64Array.from(made.point);
  const last = series.values.slice(-recent);
  return new Float64Array(daysAhead).fill(last.length === 0 ? 0 : sum(last) / last.length);
}

const added = (rows: readonly Float64Array[], round: (value: number) => number) =>
  Float64Array.from({ length: daysAhead }, (_, h) => round(sum(rows.map((row) => at(row, h)))));

const rounded = (row: Float64Array, round: (value: number) => number) => row.map((value) => round(Math.max(0, value)));

/** The store and its categories made to agree, each with the same say. */
function categoriesOf(
  metric: ForecastMetric,
  all: readonly ScopeForecast[],
  orphans: ReadonlyMap<string, Float64Array>,
): Map<string, Float64Array> {
  const own = all.filter(({ scope }) => scope.metric === metric && scope.department === undefined);
  const whole = own.find(({ scope }) => scope.category === undefined);
  const parts = new Map(
    own.flatMap((each) => (each.scope.category === undefined ? [] : [[nodeOf(each.scope.category), ownRow(each)]])),
  );
  for (const [id, row] of orphans) if (!parts.has(id)) parts.set(id, row);
  if (!whole || parts.size === 0) return parts;
  const root = { id: store, parts: [...parts.keys()].map(leaf) };
  const rows = reconcile(root, new Map([...parts, [store, ownRow(whole)]]), "least-squares", 0);
  return new Map([...parts.keys()].map((id) => [id, rows.get(id) ?? new Float64Array(daysAhead)]));
}

/** Each category's units shared among its SKUs by their own forecasts. */
function skusOf(skus: readonly SkuOwn[], categories: ReadonlyMap<string, Float64Array>): Float64Array[] {
  const round = rounder(digitsOf.units);
  const points = skus.map(() => new Float64Array(daysAhead));
  const places = Map.groupBy(skus.keys(), (place) => nodeOf(skus[place]?.sku.category ?? null));
  for (const [id, some] of places) {
    const own = some.map((place) => [String(place), rowAt(skus, place)] as const);
    const whole =
      categories.get(id) ??
      added(
        own.map(([, row]) => row),
        round,
      );
    const root = { id, parts: own.map(([name]) => leaf(name)) };
    const rows = reconcile(root, new Map([...own, [id, whole]]), "top-down", 0);
    for (const place of some) points[place] = rounded(rows.get(String(place)) ?? new Float64Array(daysAhead), round);
  }
  return points;
}

const rowAt = (skus: readonly SkuOwn[], place: number) => skus[place]?.row ?? new Float64Array(daysAhead);

const by = (skus: readonly SkuOwn[], name: "category" | "department") =>
  Map.groupBy(skus.keys(), (place) => skus[place]?.sku[name] ?? "");

/** Moves a forecast and its intervals to where it adds up. A lower edge at 0, of days that may sell nothing, stays there. */
export function moved(made: MadeForecast, row: ArrayLike<number> | undefined): MadeForecast {
  if (made.kind !== "forecast" || !row) return made;
  const shift = (edge: readonly number[]) =>
    edge.map((value, h) => Math.max(0, value + at(row, h) - (made.point[h] ?? 0)));
  const round = (values: readonly number[]) => values.map(rounder(digitsOf.units));
  return {
    ...made,
    point: Array.from(row),
    intervals: made.intervals.map(({ level, lower, upper }) => ({
      level,
      lower: round(shift(lower).map((value, h) => (lower[h] === 0 ? 0 : value))),
      upper: round(shift(upper)),
    })),
  };
}

/**
 * Forecasts that add up. Units: SKUs to their category, categories and departments to the store. Revenue and returns: categories
 * to the store, and to a department where none of them lies in two. Orders are no sum of those of categories: one order has lines
 * of several.
 */
export function addUp(all: readonly ScopeForecast[], skus: readonly SkuOwn[]): Added {
  const bySku = by(skus, "category");
  const orphans = new Map(
    [...bySku].map(([name, places]) => [
      nodeOf(name),
      added(
        places.map((place) => rowAt(skus, place)),
        (value) => value,
      ),
    ]),
  );
  const points = skusOf(skus, categoriesOf("units", all, orphans));
  const units = {
    digits: rounder(digitsOf.units),
    rowsOf: (places: readonly number[]) => places.map((place) => points[place] as Float64Array),
  };
  const byCategory: ReadonlyMap<ForecastMetric, ReadonlyMap<string, Float64Array>> = new Map(
    summed.map((metric) => {
      const rows = [...categoriesOf(metric, all, new Map())];
      return [metric, new Map(rows.map(([id, row]) => [id, rounded(row, rounder(digitsOf[metric]))]))] as const;
    }),
  );
  const departments = by(skus, "department");
  const rowOf = ({ metric, category, department }: ForecastScope): Float64Array | undefined => {
    const parts = byCategory.get(metric);
    if (metric === "units") {
      const places =
        category !== undefined
          ? (bySku.get(category) ?? [])
          : department !== undefined
            ? (departments.get(department) ?? [])
            : [...skus.keys()];
      return added(units.rowsOf(places), units.digits);
    }
    if (!parts) return undefined;
    const round = rounder(digitsOf[metric]);
    if (category !== undefined) return parts.get(nodeOf(category));
    if (department === undefined) return added([...parts.values()], round);
    const inside = categoriesInside(department, skus);
    return (
      inside &&
      added(
        inside.flatMap((name) => parts.get(nodeOf(name)) ?? []),
        round,
      )
    );
  };
  return {
    scopes: all.map(({ scope, made }) => moved(made, rowOf(scope))),
    points: points.map((row) => [...row]),
  };
}

/** The categories of a department; undefined where one of them lies in another too. */
function categoriesInside(department: string, skus: readonly SkuOwn[]): string[] | undefined {
  const homes = Map.groupBy(skus, ({ sku }) => sku.category ?? "");
  const inside = [...homes].filter(([, some]) => some.some(({ sku }) => (sku.department ?? "") === department));
  const isWhole = inside.every(([, some]) => some.every(({ sku }) => (sku.department ?? "") === department));
  return isWhole ? inside.map(([name]) => name) : undefined;
}
