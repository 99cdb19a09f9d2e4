import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { daysIn } from "@quayside/shared/analytics/ranges.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import type { SalesTrends } from "@quayside/shared/sales/overview.ts";
import type { DaySales } from "./trading-days.ts";

interface Cumulated {
  range: DayRange;
  today: Day;
  days: readonly DaySales[];
  /** What is planned of a day; null where nothing is. */
  plan(day: Day): number | null;
  /** Laid beside by place in the range. */
  before?: { range: DayRange; days: readonly DaySales[] };
}

/** Sums from the first day of a range on. Days to come have a plan and no revenue; a plan with a gap is none from there on. */
export function cumulated({ range, today, days, plan, before }: Cumulated): SalesTrends["cumulative"] {
  const revenueOf = new Map(days.map(({ day, revenue }) => [day, revenue]));
  const then = before && runningSums(daysIn(before.range).map((day) => revenueIn(before.days, day)));
  const actual = runningSums(daysIn(range).map((day) => (day > today ? null : (revenueOf.get(day) ?? 0))));
  const planned = runningSums(daysIn(range).map(plan));
  return daysIn(range).map((day, place) => ({
    ...{ day, revenue: days.length === 0 ? null : (actual[place] ?? null), plan: rounded(planned[place] ?? null) },
    before: then?.[place] ?? null,
  }));
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value));

function revenueIn(days: readonly DaySales[], day: Day): number {
  return days.find((each) => each.day === day)?.revenue ?? 0;
}

function runningSums(values: readonly (number | null)[]): (number | null)[] {
  let sum: number | null = 0;
  return values.map((value) => {
    sum = sum === null || value === null ? null : sum + value;
    return sum;
  });
}
