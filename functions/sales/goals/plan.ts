import type { DayRange, Filter } from "@quayside/shared/analytics/query.ts";
import { daysIn } from "@quayside/shared/analytics/ranges.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import type { Goal } from "@quayside/shared/sales/goals.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { SalesDeps } from "../open-sales.ts";
import { sharesBefore } from "./measure.ts";
import { dailyPlan, evenWeek, periodAt, type WeekShares } from "./pace.ts";
import { targetAt } from "./progress.ts";
import { goalsOf } from "./store.ts";

/** What was planned of a metric on the days of a range, not rounded; null where a day has no goal. */
export type Planned = (metric: string, range: DayRange) => number | null;

interface Asked {
  filters: readonly Filter[];
  range: DayRange;
}

/** The plan of the store, or of one category or channel, as its goals have it; other filters have none. */
export async function planFor(deps: SalesDeps, ctx: Ctx, { filters, range }: Asked): Promise<Planned> {
  const goals = (await goalsOf(deps.db, ctx.storeId)).filter((goal) => isFor(goal, filters));
  const weeks = new Map<string, WeekShares>();
  for (const goal of goals)
    if (!weeks.has(goal.metric))
      weeks.set(
        goal.metric,
        (await sharesBefore(deps, ctx, goal, periodAt(range.from, "monthly").from)).week ?? evenWeek,
      );
  const plannedOn = (metric: string, day: Day) =>
    plannedOf(
      goals.filter((goal) => goal.metric === metric),
      day,
      weeks.get(metric) ?? evenWeek,
    );
  return (metric, days) => {
    const parts = daysIn(days).map((day) => plannedOn(metric, day));
    return parts.every((part) => part !== null) ? parts.reduce((sum, part) => sum + part, 0) : null;
  };
}

function isFor({ scope }: Goal, filters: readonly Filter[]): boolean {
  const [filter, ...more] = filters;
  if (!filter) return scope === undefined;
  const { dimension, is, values } = filter;
  return (
    more.length === 0 &&
    is === "in" &&
    values.length === 1 &&
    scope?.dimension === dimension &&
    scope.value === values[0]
  );
}

const finest = ["daily", "weekly", "monthly"] as const;

/** A daily goal is the day's plan; else its share of the week's, else of the month's. */
export function plannedOf(goals: readonly Goal[], day: Day, week: WeekShares): number | null {
  for (const period of finest) {
    const range = periodAt(day, period);
    const goal = goals.find((each) => each.period === period && holds(each, day));
    if (goal) return dailyPlan(targetAt(goal, range), range, week).get(day) ?? null;
  }
  return null;
}

/** From the beginning of its first period, to the end of its last. */
function holds({ from, until, period }: Goal, day: Day): boolean {
  const range = periodAt(day, period);
  return from <= range.to && (until === undefined || until >= range.from);
}
