import type { Seasonality } from "@quayside/shared/sales/overview.ts";
import { stl } from "../../forecasting/models/stl.ts";
import { at, mean, variance } from "../../forecasting/numeric.ts";
import { theilSen } from "./robust.ts";
import { type DaySales, tradingDays } from "./trading-days.ts";

/**
 * max(0, 1 − Var(rest) ⁄ Var(season + rest)) of an STL decomposition (Wang, Smith & Hyndman 2006; Forecasting: Principles and
 * Practice, 4.3). Null without two whole periods.
 */
export function seasonalStrength(values: Float64Array, period: number): number | null {
  if (period < 2 || values.length < 2 * period + 1) return null;
  const { seasonal, trend } = stl(values, period, 11);
  const rest = values.map((value, i) => value - at(trend, i) - at(seasonal, i));
  const both = variance(rest.map((value, i) => value + at(seasonal, i)));
  return both === 0 ? null : Math.max(0, 1 - variance(rest) / both);
}

/** Revenue of each weekday against the average of all seven, which is 100. */
export function weeklySeason(all: readonly DaySales[]): Seasonality {
  const { days, aWeek } = tradingDays(all);
  const values = Float64Array.from(days, ({ revenue }) => revenue);
  const averages = [1, 2, 3, 4, 5, 6, 7].map((weekday) => averageOf(all.filter((day) => day.weekday === weekday)));
  return { cycle: "week", strength: seasonalStrength(values, aWeek), index: indexed(averages) };
}

/** Revenue a day of each calendar month against the average of all twelve; only of whole months, each by its days. */
export function yearlySeason(all: readonly DaySales[]): Seasonality {
  const months = wholeMonths(all);
  const averages = Array.from({ length: 12 }, (_, month) =>
    averageOf(months.filter((each) => each.month === month + 1).flatMap(({ days }) => days)),
  );
  const values = Float64Array.from(months, ({ days }) => averageOf(days) ?? 0);
  const known = averages.every((average) => average !== null);
  return { cycle: "year", strength: seasonalStrength(values, 12), index: known ? indexed(averages) : [] };
}

/** Change of the trend that is left without the season, per cent of the average day per 30 days. */
export function trendGrowth(all: readonly DaySales[]): number | null {
  const { days, aWeek } = tradingDays(all);
  if (aWeek < 2 || days.length < 2 * aWeek) return null;
  const values = Float64Array.from(days, ({ revenue }) => revenue);
  const { trend } = stl(values, aWeek, 11);
  const [slope, level] = [theilSen(trend), mean(values)];
  return slope === null || level === 0 ? null : ((slope * 30 * aWeek) / 7 / level) * 100;
}

function averageOf(days: readonly DaySales[]): number | null {
  return days.length === 0 ? null : days.reduce((sum, { revenue }) => sum + revenue, 0) / days.length;
}

function indexed(averages: readonly (number | null)[]): Seasonality["index"] {
  const known = averages.filter((average) => average !== null);
  const middle = known.reduce((sum, average) => sum + average, 0) / known.length;
  return averages.map((average, i) => ({
    at: i + 1,
    index: average === null || !middle ? null : (average / middle) * 100,
  }));
}

function wholeMonths(all: readonly DaySales[]): { month: number; days: DaySales[] }[] {
  const byMonth = Map.groupBy(all, ({ day }) => day.slice(0, 7));
  return [...byMonth].flatMap(([name, days]) => {
    const [year = 1970, month = 1] = name.split("-").map(Number);
    return days.length === new Date(Date.UTC(year, month, 0)).getUTCDate() ? [{ month, days }] : [];
  });
}
