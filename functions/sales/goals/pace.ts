import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { daysIn } from "@quayside/shared/analytics/ranges.ts";
import { weekdayOf } from "@quayside/shared/kernel/calendar.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import type { GoalPeriod } from "@quayside/shared/sales/goals.ts";
import { periodOf } from "../periods.ts";

/** What part of a week each weekday brings, Monday first; they sum to 1. */
export type WeekShares = readonly number[];
/** What part of a day each hour brings. */
export type HourShares = readonly number[];

export const evenWeek: WeekShares = Array.from({ length: 7 }, () => 1 / 7);
export const evenDay: HourShares = Array.from({ length: 24 }, () => 1 / 24);

export const periodAt = (day: Day, period: GoalPeriod): DayRange =>
  periodOf(day, ({ daily: "day", weekly: "week", monthly: "month" } as const)[period]);

/** What each day of a period should bring of its target; the days sum to the target. */
export function dailyPlan(target: number, period: DayRange, week: WeekShares): Map<Day, number> {
  const days = daysIn(period);
  const weights = days.map((day) => week[weekdayOf(day) - 1] ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const even = 1 / days.length;
  return new Map(days.map((day, index) => [day, target * (total === 0 ? even : (weights[index] ?? 0) / total)]));
}

/** A moment by the store's clock: a day, and how much of it is over, 0 to 1. */
export interface Moment {
  day: Day;
  passed: number;
}

/** What should be there by now: whole days that are over, and of today's what its hours have brought until now. */
export function expectedBy(plan: ReadonlyMap<Day, number>, now: Moment, hours: HourShares): number {
  let expected = 0;
  for (const [day, part] of plan) {
    if (day < now.day) expected += part;
    if (day === now.day) expected += part * passedShare(now.passed, hours);
  }
  return expected;
}

/** What part of a day's sales has come by then; within an hour evenly. */
function passedShare(passed: number, hours: HourShares): number {
  const hour = Math.min(23, Math.floor(passed * 24));
  const before = hours.slice(0, hour).reduce((sum, share) => sum + share, 0);
  return before + (hours[hour] ?? 0) * (passed * 24 - hour);
}

/** Shares of what was counted; `undefined` where nothing was. */
export function sharesOf(counted: readonly number[]): number[] | undefined {
  const total = counted.reduce((sum, each) => sum + Math.max(0, each), 0);
  return total === 0 ? undefined : counted.map((each) => Math.max(0, each) / total);
}
