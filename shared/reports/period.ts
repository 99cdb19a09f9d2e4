import * as z from "zod";
import type { DayRange } from "../analytics/query.ts";
import { addDays, type Day } from "../kernel/day.ts";

/** What a report is about, seen from the day it is made on. `last-…` is over by then; `this-…` ends with that day. */
export const ReportPeriod = z.enum([
  "today",
  "yesterday",
  "last-7-days",
  "last-30-days",
  "last-week",
  "last-month",
  "last-quarter",
  "last-year",
  "this-month",
  "this-quarter",
  "this-year",
]);
export type ReportPeriod = z.output<typeof ReportPeriod>;

const numbersOf = (day: Day): [number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7))];

/** The first day of a month, which may lie beyond 1 to 12 of its year. */
function monthStart(year: number, month: number): Day {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

/** ISO 8601: Monday is 1. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7;
}

/** The whole month, quarter or year that lies `back` before the one of a day. */
function whole(day: Day, months: 1 | 3 | 12, back: number): DayRange {
  const [year, month] = numbersOf(day);
  const first = month - ((month - 1) % months) - back * months;
  return { from: monthStart(year, first), to: addDays(monthStart(year, first + months), -1) };
}

/** The days of a period; `today` is the day by the store's clock. Weeks begin on Monday (ISO 8601). */
export function daysOfPeriod(period: ReportPeriod, today: Day): DayRange {
  const until = (from: Day): DayRange => ({ from, to: today });
  const yesterday = addDays(today, -1);
  switch (period) {
    case "today":
      return until(today);
    case "yesterday":
      return { from: yesterday, to: yesterday };
    case "last-7-days":
      return until(addDays(today, -6));
    case "last-30-days":
      return until(addDays(today, -29));
    case "last-week": {
      const monday = addDays(today, 1 - weekdayOf(today));
      return { from: addDays(monday, -7), to: addDays(monday, -1) };
    }
    case "last-month":
      return whole(today, 1, 1);
    case "last-quarter":
      return whole(today, 3, 1);
    case "last-year":
      return whole(today, 12, 1);
    case "this-month":
      return until(whole(today, 1, 0).from);
    case "this-quarter":
      return until(whole(today, 3, 0).from);
    case "this-year":
      return until(whole(today, 12, 0).from);
  }
}

/** What a section looks at, seen from the report's own period: that, or a longer stretch that ends with it. */
export const Span = z.enum(["period", "7-days", "30-days", "13-weeks", "13-months", "month-to-date", "year-to-date"]);
export type Span = z.output<typeof Span>;

export function daysOfSpan(span: Span, { from, to }: DayRange): DayRange {
  const [year, month] = numbersOf(to);
  switch (span) {
    case "period":
      return { from, to };
    case "7-days":
      return { from: addDays(to, -6), to };
    case "30-days":
      return { from: addDays(to, -29), to };
    case "13-weeks":
      return { from: addDays(addDays(to, 1 - weekdayOf(to)), -84), to };
    case "13-months":
      return { from: monthStart(year, month - 12), to };
    case "month-to-date":
      return { from: monthStart(year, month), to };
    case "year-to-date":
      return { from: monthStart(year, 1), to };
  }
}
