import type { DayRange, Filter, Grain } from "@quayside/shared/analytics/query.ts";
import { weekdayOf } from "@quayside/shared/kernel/calendar.ts";
import { addDays, type Day, dayOf, timeOf } from "@quayside/shared/kernel/day.ts";
import type { Goal, GoalDetail, GoalProgress, GoalRow } from "@quayside/shared/sales/goals.ts";
import { ask } from "../../analytics/ask.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { settingsOf } from "../../settings/store.ts";
import { question } from "../asking.ts";
import type { SalesDeps } from "../open-sales.ts";
import { type Moment, periodAt, sharesOf } from "./pace.ts";
import { progressOf, type Shares, targetAt } from "./progress.ts";

/** Days before a period by which it is known how sales lie in a week; under half of them it is not known. */
const learned = 56;
/** Periods that a history goes back. */
const longest = { daily: 60, weekly: 53, monthly: 36 } as const;
const grains = { daily: "day", weekly: "week", monthly: "month" } as const satisfies Record<Goal["period"], Grain>;

export const filtersOf = ({ scope }: Pick<Goal, "scope">): Filter[] =>
  scope ? [{ dimension: scope.dimension, is: "in", values: [scope.value] }] : [];

export async function momentOf({ db, clock }: SalesDeps, ctx: Ctx): Promise<Moment> {
  const { timeZone } = await settingsOf(db, ctx.storeId, clock);
  const [hour = 0, minute = 0] = timeOf(clock.now(), timeZone).split(":").map(Number);
  return { day: dayOf(clock.now(), timeZone), passed: (hour * 60 + minute) / 1440 };
}

/** A goal with the period that is now, or its last or first one. */
export async function goalRow(deps: SalesDeps, ctx: Ctx, goal: Goal): Promise<GoalRow> {
  const now = await momentOf(deps, ctx);
  return measuredIn(deps, ctx, goal, periodAt(presentDay(goal, now.day), goal.period));
}

export async function measuredIn(deps: SalesDeps, ctx: Ctx, goal: Goal, period: DayRange): Promise<GoalRow> {
  const now = await momentOf(deps, ctx);
  const [shares, actual] = await Promise.all([
    sharesBefore(deps, ctx, goal, period.from),
    total(deps, ctx, goal, period),
  ]);
  return { ...goal, progress: progressOf({ period, target: targetAt(goal, period), actual, now, shares }) };
}

function presentDay({ from, until }: Goal, today: Day): Day {
  if (today < from) return from;
  return until !== undefined && until < today ? until : today;
}

async function total(deps: SalesDeps, ctx: Ctx, goal: Goal, range: DayRange): Promise<number | null> {
  const { totals } = await ask(deps, ctx, question({ range, metrics: [goal.metric], filters: filtersOf(goal) }));
  return totals.values[0] ?? null;
}

/** How sales lay in weeks and days in the weeks before a day. */
export async function sharesBefore(
  deps: SalesDeps,
  ctx: Ctx,
  goal: Pick<Goal, "metric" | "scope">,
  day: Day,
): Promise<Shares> {
  const range = { from: addDays(day, -learned), to: addDays(day, -1) };
  const asked = { range, metrics: [goal.metric], filters: filtersOf(goal) };
  const [days, hours] = await Promise.all([
    ask(deps, ctx, question({ ...asked, grain: "day" })),
    ask(deps, ctx, question({ ...asked, dimensions: ["hour_of_day"] })),
  ]);
  const sold = days.rows.map(({ bucket, values: [value] }) => ({ day: bucket ?? "", value: value ?? 0 }));
  const first = sold.findIndex(({ value }) => value > 0);
  if (first === -1 || sold.length - first < learned / 2) return { week: undefined, hours: undefined };
  const week = Array.from({ length: 7 }, () => 0);
  for (const { day, value } of sold) {
    const at = weekdayOf(day) - 1;
    week[at] = (week[at] ?? 0) + value;
  }
  const byHour = new Map(hours.rows.map(({ keys: [hour], values: [value] }) => [Number(hour), value ?? 0]));
  return { week: sharesOf(week), hours: sharesOf(Array.from({ length: 24 }, (_, hour) => byHour.get(hour) ?? 0)) };
}

/** The goal with its periods that are over, newest first. */
export async function goalDetail(deps: SalesDeps, ctx: Ctx, goal: Goal): Promise<GoalDetail> {
  const row = await goalRow(deps, ctx, goal);
  const history = await historyOf(deps, ctx, goal);
  const met = history.filter(({ status }) => status === "met").length;
  return { ...row, history, metShare: history.length === 0 ? null : (met / history.length) * 100 };
}

async function historyOf(deps: SalesDeps, ctx: Ctx, goal: Goal): Promise<GoalProgress[]> {
  const now = await momentOf(deps, ctx);
  const periods = periodsOver(goal, now.day);
  const [newest, oldest] = [periods[0], periods.at(-1)];
  if (!newest || !oldest) return [];
  const range = { from: oldest.from, to: newest.to };
  const asked = { range, metrics: [goal.metric], filters: filtersOf(goal), grain: grains[goal.period] };
  const { rows } = await ask(deps, ctx, question(asked));
  const byPeriod = new Map(rows.map(({ bucket, values: [value] }) => [bucket, value ?? null]));
  const shares = { week: undefined, hours: undefined };
  return periods.map((period) => {
    const actual = byPeriod.get(period.from) ?? null;
    return progressOf({ period, target: targetAt(goal, period), actual, now, shares });
  });
}

/** Newest first; the goal's first period is the one that its first day is in. */
export function periodsOver(goal: Pick<Goal, "from" | "until" | "period">, today: Day): DayRange[] {
  const first = periodAt(goal.from, goal.period);
  const periods: DayRange[] = [];
  let period = periodAt(addDays(periodAt(today, goal.period).from, -1), goal.period);
  while (period.from >= first.from && periods.length < longest[goal.period]) {
    if (goal.until === undefined || period.from <= goal.until) periods.push(period);
    period = periodAt(addDays(period.from, -1), goal.period);
  }
  return periods;
}
