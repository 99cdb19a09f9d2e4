import * as z from "zod";
import type { DayRange } from "../analytics/query.ts";
import { daysOf, yearEarlier } from "../analytics/ranges.ts";
import { firstDayOf } from "../kernel/calendar.ts";
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

/** Those that no range of a page is called like. */
const over = { "last-week": firstDayOf.week, "last-quarter": firstDayOf.quarter, "last-year": firstDayOf.year };
const isOver = (period: ReportPeriod): period is keyof typeof over => Object.hasOwn(over, period);

/** The days of a period; `today` is the day by the store's clock. Weeks begin on Monday (ISO 8601). */
export function daysOfPeriod(period: ReportPeriod, today: Day): DayRange {
  if (!isOver(period)) return daysOf(period, today);
  const to = addDays(over[period](today), -1);
  return { from: over[period](to), to };
}

/** What a section looks at, seen from the report's own period: that, or a longer stretch that ends with it. */
export const Span = z.enum(["period", "7-days", "30-days", "13-weeks", "13-months", "month-to-date", "year-to-date"]);
export type Span = z.output<typeof Span>;

export function daysOfSpan(span: Span, { from, to }: DayRange): DayRange {
  switch (span) {
    case "period":
      return { from, to };
    case "7-days":
      return { from: addDays(to, -6), to };
    case "30-days":
      return { from: addDays(to, -29), to };
    case "13-weeks":
      return { from: addDays(firstDayOf.week(to), -84), to };
    case "13-months":
      return { from: firstDayOf.month(yearEarlier(to)), to };
    case "month-to-date":
      return { from: firstDayOf.month(to), to };
    case "year-to-date":
      return { from: firstDayOf.year(to), to };
  }
}
