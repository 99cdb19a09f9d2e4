import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weekdayOf } from "../kernel/calendar.ts";
import { addDays } from "../kernel/day.ts";
import { daysOfPeriod, daysOfSpan, ReportPeriod, Span } from "./period.ts";

const day = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2100-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("seen from Wednesday 26 November 2025", () => {
  test.each([
    ["today", "2025-11-26", "2025-11-26"],
    ["yesterday", "2025-11-25", "2025-11-25"],
    ["last-7-days", "2025-11-20", "2025-11-26"],
    ["last-30-days", "2025-10-28", "2025-11-26"],
    ["last-week", "2025-11-17", "2025-11-23"],
    ["last-month", "2025-10-01", "2025-10-31"],
    ["last-quarter", "2025-07-01", "2025-09-30"],
    ["last-year", "2024-01-01", "2024-12-31"],
    ["this-month", "2025-11-01", "2025-11-26"],
    ["this-quarter", "2025-10-01", "2025-11-26"],
    ["this-year", "2025-01-01", "2025-11-26"],
  ] as const)("%s is %s to %s", (period, from, to) => {
    expect(daysOfPeriod(period, "2025-11-26")).toEqual({ from, to });
  });
});

test("what is over lies before the day and meets the next of its kind without a gap", () => {
  fc.assert(
    fc.property(day, fc.constantFrom("last-week", "last-month", "last-quarter", "last-year"), (today, period) => {
      const last = daysOfPeriod(period, today);
      expect(last.from <= last.to && last.to < today).toBe(true);
      const next = daysOfPeriod(period, addDays(last.to, 400));
      const before = daysOfPeriod(period, last.to);
      expect(addDays(before.to, 1)).toBe(last.from);
      expect(next.from > last.to).toBe(true);
      if (period === "last-week") expect([weekdayOf(last.from), weekdayOf(last.to)]).toEqual([1, 7]);
    }),
  );
});

test("every stretch ends with the period it leads up to", () => {
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(...ReportPeriod.options),
      fc.constantFrom(...Span.options),
      (today, name, span) => {
        const period = daysOfPeriod(name, today);
        const range = daysOfSpan(span, period);
        expect(range.to).toBe(period.to);
        expect(range.from <= range.to).toBe(true);
      },
    ),
  );
});
