import type { DayRange, Filter } from "@quayside/shared/analytics/query.ts";
import type { ForecastMetric } from "@quayside/shared/forecasts/schema.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import { ask } from "../analytics/ask.ts";
import type { Ctx } from "../platform/ctx.ts";
import { question } from "../sales/asking.ts";
import type { SalesDeps } from "../sales/open-sales.ts";

/** Days that a forecast learns from. */
export const learnedDays = 730;

/** What a forecast is of: the whole store, a category or a department; an empty name is "unknown". */
export interface ForecastScope {
  metric: ForecastMetric;
  category?: string;
  department?: string;
}

/** A value for each day from `first` on. */
export interface DaySeries {
  first: Day;
  values: number[];
}

export function filtersOf({ category, department }: Omit<ForecastScope, "metric">): Filter[] {
  const filter = (dimension: "category" | "department", name: string | undefined): Filter[] =>
    name === undefined ? [] : [{ dimension, is: "in", values: [name === "" ? null : name] }];
  return [...filter("category", category), ...filter("department", department)];
}

/** The days that a forecast made on `today` learns from. */
export const learnedUntil = (today: Day): DayRange => ({ from: addDays(today, -learnedDays), to: addDays(today, -1) });

/** Every day of a range, as `sales.summary` has it. */
export async function dailySales(
  deps: SalesDeps,
  ctx: Ctx,
  scope: ForecastScope,
  range: DayRange,
): Promise<{ day: Day; value: number }[]> {
  const asked = question({ range, metrics: [scope.metric], filters: filtersOf(scope), grain: "day" });
  const { rows } = await ask(deps, ctx, asked);
  return rows.map(({ bucket = range.from, values: [value] }) => ({ day: bucket, value: value ?? 0 }));
}

/** The same from the first day that sold. */
export async function dailySeries(
  deps: SalesDeps,
  ctx: Ctx,
  scope: ForecastScope,
  range: DayRange,
): Promise<DaySeries> {
  const sold = await dailySales(deps, ctx, scope, range);
  return fromFirstSale(
    range.from,
    sold.map(({ value }) => value),
  );
}

export function fromFirstSale(from: Day, values: readonly number[]): DaySeries {
  const first = values.findIndex((value) => value !== 0);
  return first === -1 ? { first: from, values: [] } : { first: addDays(from, first), values: values.slice(first) };
}

export const dayAt = ({ first }: Pick<DaySeries, "first">, index: number): Day => addDays(first, index);
