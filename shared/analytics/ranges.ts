import { firstDayOf } from "../kernel/calendar.ts";
import { addDays, type Day } from "../kernel/day.ts";
import type { Against } from "../metrics/expression.ts";
import type { DayRange, Range, RangePreset } from "./query.ts";

const presets: Record<RangePreset, (today: Day) => DayRange> = {
  today: (today) => ({ from: today, to: today }),
  yesterday: (today) => ({ from: addDays(today, -1), to: addDays(today, -1) }),
  "last-7-days": (today) => ({ from: addDays(today, -6), to: today }),
  "last-30-days": (today) => ({ from: addDays(today, -29), to: today }),
  "this-month": (today) => ({ from: firstDayOf.month(today), to: today }),
  "last-month": (today) => {
    const to = addDays(firstDayOf.month(today), -1);
    return { from: firstDayOf.month(to), to };
  },
  "this-quarter": (today) => ({ from: firstDayOf.quarter(today), to: today }),
  "this-year": (today) => ({ from: firstDayOf.year(today), to: today }),
};

/** Days of a range; `today` is the store's. What has begun and not ended ends today. */
export function daysOf(range: Range, today: Day): DayRange {
  return typeof range === "string" ? presets[range](today) : { from: range.from, to: range.to };
}

/** Calendar days of a range, both ends in it. */
export function dayCount({ from, to }: DayRange): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** Every day of a range, in order. */
export function daysIn({ from, to }: DayRange): Day[] {
  return Array.from({ length: dayCount({ from, to }) }, (_, at) => addDays(from, at));
}

/** The same day a year earlier; 28 February of the 29th. */
export function yearEarlier(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, "0");
  const rest = day.slice(4);
  const isLeap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return rest === "-02-29" && !isLeap ? `${year}-02-28` : `${year}${rest}`;
}

/** The days right before, as many; or the same days a year earlier. */
export function earlier(range: DayRange, against: Against): DayRange {
  if (against === "last-year") return { from: yearEarlier(range.from), to: yearEarlier(range.to) };
  return { from: addDays(range.from, -dayCount(range)), to: addDays(range.from, -1) };
}
