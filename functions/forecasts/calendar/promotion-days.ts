import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { dayCount, daysIn } from "@quayside/shared/analytics/ranges.ts";
import { weekdayOf } from "@quayside/shared/kernel/calendar.ts";
import { type Day, dayOf } from "@quayside/shared/kernel/day.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import type { StoreEvent } from "./event-days.ts";

/** What lasts longer is the level itself: a forecast that learnt it as an event would lose the level with it. */
const mostDays = 60;
/** The latest count: each is one more thing to tell apart in a history of two years. */
const most = 40;

/** The store's days from a promotion's first to its last; undefined where either is open, or it was switched off. */
function timeOf({ active, conditions }: Promotion, timeZone: string): DayRange | undefined {
  const moments = (kind: "from" | "until") =>
    conditions.flatMap((condition) => (condition.kind === kind ? [Date.parse(condition.at)] : []));
  const [from, until] = [Math.max(...moments("from")), Math.min(...moments("until"))];
  if (!active || !Number.isFinite(from) || !Number.isFinite(until) || until <= from) return undefined;
  // The last moment is the one before its end: until midnight is until the day before.
  return { from: dayOf(new Date(from), timeZone), to: dayOf(new Date(until - 1), timeZone) };
}

export interface PromotionTime {
  promotion: Promotion;
  from: Day;
  to: Day;
  days: Day[];
}

/** Promotions that come or were within some days, by their first day. Those whose uses are counted are of a few people. */
export function promotionTimes(promotions: readonly Promotion[], range: DayRange, timeZone: string): PromotionTime[] {
  const found = promotions.flatMap((promotion): PromotionTime[] => {
    const time = timeOf(promotion, timeZone);
    const isOfFew = promotion.limits.total !== undefined;
    if (!time || isOfFew || dayCount(time) > mostDays || time.to < range.from || time.from > range.to) return [];
    const weekdays = promotion.conditions.flatMap((each) => (each.kind === "weekdays" ? [new Set(each.days)] : []));
    const days = daysIn(time).filter((day) => weekdays.every((some) => some.has(weekdayOf(day))));
    return days.length === 0 ? [] : [{ promotion, ...time, days }];
  });
  return found.toSorted((one, other) => one.from.localeCompare(other.from)).slice(-most);
}

/** Those of some categories are events of each of these. */
export function promotionEvents(
  times: readonly PromotionTime[],
  range: DayRange,
  categories: ReadonlyMap<string, readonly string[]>,
): StoreEvent[] {
  return times.flatMap(({ promotion: { id, name }, days }) => {
    const event = { name, days: days.filter((day) => day >= range.from && day <= range.to) };
    return categories.get(id)?.map((category) => ({ ...event, category })) ?? [event];
  });
}
