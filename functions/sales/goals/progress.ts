import type { DayRange } from "@quayside/shared/analytics/query.ts";
import type { Goal, GoalProgress, GoalStatus } from "@quayside/shared/sales/goals.ts";
import { dailyPlan, evenDay, evenWeek, expectedBy, type HourShares, type Moment, type WeekShares } from "./pace.ts";

/** Beyond so much of what was expected it is ahead, or behind. */
const tolerance = 0.05;

/** What held when a period began. */
export function targetAt({ targets }: Pick<Goal, "targets">, period: DayRange): number {
  const held = targets.filter(({ from }) => from <= period.from).at(-1) ?? targets[0];
  return held?.target ?? 0;
}

export interface Shares {
  week: WeekShares | undefined;
  hours: HourShares | undefined;
}

interface Measured {
  period: DayRange;
  target: number;
  actual: number | null;
  now: Moment;
  /** How sales lie in weeks and days as a rule; where it is not known, evenly. */
  shares: Shares;
}

export function progressOf({ period, target, actual, now, shares }: Measured): GoalProgress {
  const plan = dailyPlan(target, period, shares.week ?? evenWeek);
  const expected = expectedBy(plan, now, shares.hours ?? evenDay);
  const isDay = period.from === period.to;
  return {
    ...{
      period,
      target,
      actual,
      expected: Math.round(expected),
      pace: (isDay ? shares.hours : shares.week) ? "seasonal" : "linear",
    },
    achieved: actual === null ? null : (actual / target) * 100,
    projected: projectedFrom({ period, target, actual, now, expected }),
    status: statusOf({ period, target, actual, now, expected }),
  };
}

type Standing = Omit<Measured, "shares"> & { expected: number };

/** Nothing can be said of the end before a hundredth of the target was due. */
function projectedFrom({ period, target, actual, now, expected }: Standing): number | null {
  if (actual === null) return null;
  if (now.day > period.to) return actual;
  return expected < target / 100 ? null : Math.round((actual / expected) * target);
}

function statusOf({ period, target, actual, now, expected }: Standing): GoalStatus {
  if (now.day < period.from) return "not-begun";
  if (actual === null) return "no-data";
  if (now.day > period.to) return actual >= target ? "met" : "missed";
  if (actual >= target) return "met";
  if (actual > expected * (1 + tolerance)) return "ahead";
  return actual < expected * (1 - tolerance) ? "behind" : "on-track";
}
