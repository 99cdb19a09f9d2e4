import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { yearEarlier } from "@quayside/shared/analytics/ranges.ts";
import { firstDayOf } from "@quayside/shared/kernel/calendar.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";

export type CurrentPeriod = "day" | "week" | "month" | "year";

/** First and last day of the ISO week, the month … that a day is in. */
export function periodOf(day: Day, period: CurrentPeriod): DayRange {
  switch (period) {
    case "day":
      return { from: day, to: day };
    case "week":
      return { from: firstDayOf.week(day), to: addDays(firstDayOf.week(day), 6) };
    case "month":
      return { from: firstDayOf.month(day), to: addDays(firstDayOf.month(addDays(firstDayOf.month(day), 31)), -1) };
    case "year":
      return { from: firstDayOf.year(day), to: `${day.slice(0, 4)}-12-31` };
  }
}

/** The period of today until today, and as many days of the one before; of a month that is shorter, all its days. */
export function toDateOf(today: Day, period: CurrentPeriod): { range: DayRange; before: DayRange } {
  const { from } = periodOf(today, period);
  const range = { from, to: today };
  if (period === "year") return { range, before: { from: yearEarlier(from), to: yearEarlier(today) } };
  const earlier = periodOf(addDays(from, -1), period);
  const passed = Math.round((Date.parse(today) - Date.parse(from)) / 86_400_000);
  const sameDay = addDays(earlier.from, passed);
  return { range, before: { from: earlier.from, to: sameDay < earlier.to ? sameDay : earlier.to } };
}
