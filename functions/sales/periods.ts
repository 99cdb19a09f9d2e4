import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { yearEarlier } from "@quayside/shared/analytics/ranges.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";

export type CurrentPeriod = "day" | "week" | "month" | "year";

const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7));
const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** First and last day of the ISO week, the month … that a day is in. */
export function periodOf(day: Day, period: CurrentPeriod): DayRange {
  switch (period) {
    case "day":
      return { from: day, to: day };
    case "week":
      return { from: mondayOf(day), to: addDays(mondayOf(day), 6) };
    case "month":
      return { from: monthOf(day), to: addDays(monthOf(addDays(monthOf(day), 31)), -1) };
    case "year":
      return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
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
