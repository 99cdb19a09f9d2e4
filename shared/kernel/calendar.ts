import { addDays, type Day } from "./day.ts";

/** ISO 8601: Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7;
}

/** First day of the ISO week, month, quarter or year that a day is in. */
export const firstDayOf = {
  week: (day: Day): Day => addDays(day, 1 - weekdayOf(day)),
  month: (day: Day): Day => `${day.slice(0, 7)}-01`,
  quarter: (day: Day): Day => {
    const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
    return `${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
  },
  year: (day: Day): Day => `${day.slice(0, 4)}-01-01`,
};

/** First day of the month so many months before the one that a day is in; after it, where that is negative. */
export function monthStart(day: Day, before = 0): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - before;
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}
