import type { Anomaly } from "@quayside/shared/sales/overview.ts";
import { stl } from "../../forecasting/models/stl.ts";
import { at } from "../../forecasting/numeric.ts";
import { median, medianDeviation } from "./robust.ts";
import { type DaySales, tradingDays } from "./trading-days.ts";

export const anomalyMethod =
  "Revenue of trading days, square root taken, split by STL into weekly season, trend and rest; a day stands out where its rest is more than 3.5 robust standard deviations (1.4826 × MAD) from the middle. Season and trend are those of the series without such days.";

/** Iglewicz & Hoaglin (1993): modified z-scores over 3.5 are outliers. */
const limit = 3.5;
/** MAD of a normal distribution × this is its standard deviation. */
const perDeviation = 1.4826;
const rounds = 4;
/** Whole weeks without which a season is only guessed. */
const weeksNeeded = 4;

export type Found = Omit<Anomaly, "explanations">;

/** Days of a series of consecutive days that the season and the trend do not account for; `undefined` for too few days. */
export function anomaliesOf(all: readonly DaySales[]): Found[] | undefined {
  const { days, aWeek } = tradingDays(all);
  if (days.length < weeksNeeded * aWeek || aWeek < 2) return undefined;
  const values = Float64Array.from(days, ({ revenue }) => Math.sqrt(Math.max(0, revenue)));
  const { expected, centre, scale } = expectedOf(values, aWeek);
  if (scale === 0) return [];
  return days.flatMap((day, index) => {
    const usual = at(expected, index) + centre;
    const score = (at(values, index) - usual) / scale;
    if (Math.abs(score) <= limit) return [];
    const squared = (root: number) => Math.max(0, root) ** 2;
    const direction = score > 0 ? ("spike" as const) : ("drop" as const);
    const [low, high] = [squared(usual - limit * scale), squared(usual + limit * scale)];
    return [{ day: day.day, value: day.revenue, expected: squared(usual), low, high, score, direction }];
  });
}

interface Expected {
  expected: Float64Array;
  centre: number;
  scale: number;
}

/** STL of the series without its outliers: those that running medians find come first, then those of STL itself. */
function expectedOf(values: Float64Array, period: number): Expected {
  let cleaned = without(values, around(runningMedians(values, period), values));
  let result = around(stlOf(cleaned, period), values);
  for (let round = 1; round < rounds; round += 1) {
    const next = without(values, result);
    if (next.every((value, i) => value === at(cleaned, i))) break;
    cleaned = next;
    result = around(stlOf(cleaned, period), values);
  }
  return result;
}

function stlOf(cleaned: Float64Array, period: number): Float64Array {
  const { seasonal, trend } = stl(cleaned, period, 11);
  return seasonal.map((season, i) => season + at(trend, i));
}

/** The median of the weeks around a day, and what its place in the week is away from it as a rule. */
function runningMedians(values: Float64Array, period: number): Float64Array {
  const reach = Math.floor(1.5 * period);
  const level = values.map((_, i) => median(values.subarray(Math.max(0, i - reach), i + reach + 1)));
  const seasons = Array.from({ length: period }, (_, phase) =>
    median(values.map((value, i) => value - at(level, i)).filter((__, i) => i % period === phase)),
  );
  return level.map((each, i) => each + (seasons[i % period] ?? 0));
}

function around(expected: Float64Array, values: Float64Array): Expected {
  const rest = values.map((value, i) => value - at(expected, i));
  return { expected, centre: median(rest), scale: perDeviation * medianDeviation(rest) };
}

function without(values: Float64Array, { expected, centre, scale }: Expected): Float64Array {
  return values.map((value, i) => {
    const usual = at(expected, i) + centre;
    return Math.abs(value - usual) > limit * scale ? usual : value;
  });
}
