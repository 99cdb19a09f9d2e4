import { describe, expect, test } from "vitest";
import { addDays, addSeconds, Day, dayOf, Instant, startOfDay, TimeZone } from "./day.ts";

describe("the day of an instant", () => {
  test.each([
    ["2026-03-28T23:59:59.999Z", "UTC", "2026-03-28"],
    ["2026-03-29T00:00:00.000Z", "UTC", "2026-03-29"],
    ["2026-07-01T23:30:00.000Z", "Europe/London", "2026-07-02"],
    ["2026-01-01T23:30:00.000Z", "Europe/London", "2026-01-01"],
    ["2026-01-01T02:00:00.000Z", "America/New_York", "2025-12-31"],
    ["2026-01-01T11:00:00.000Z", "Pacific/Auckland", "2026-01-02"],
    ["2026-01-01T18:45:00.000Z", "Asia/Kathmandu", "2026-01-02"],
  ])("%s in %s is %s", (instant, zone, day) => {
    expect(dayOf(new Date(instant), zone)).toBe(day);
  });
});

describe("days move by the calendar", () => {
  test.each([
    ["2026-02-28", 1, "2026-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-11-21", 0, "2026-11-21"],
    ["2026-11-21", 365, "2027-11-21"],
  ])("%s and %s days is %s", (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });
});

test("seconds move instants", () => {
  expect(addSeconds("2026-12-31T23:59:30.500Z", 900)).toBe("2027-01-01T00:14:30.500Z");
  expect(addSeconds("2026-12-31T23:59:30.500Z", -30.5)).toBe("2026-12-31T23:59:00.000Z");
});

test("instants are UTC with milliseconds, days exist, zones are IANA's", () => {
  expect(Instant.safeParse("2026-11-21T06:58:53.000Z").success).toBe(true);
  for (const text of ["2026-11-21T06:58:53Z", "2026-11-21T06:58:53.000+01:00", "2026-02-30T00:00:00.000Z"])
    expect(Instant.safeParse(text).success).toBe(false);
  expect(Day.safeParse("2026-02-29").success).toBe(false);
  expect(["Europe/London", "UTC"].every((zone) => TimeZone.safeParse(zone).success)).toBe(true);
  expect(TimeZone.safeParse("Mars/Olympus").success).toBe(false);
});

test.each([
  ["2026-06-01", "Europe/London", "2026-05-31T23:00:00.000Z"],
  ["2026-12-01", "Europe/London", "2026-12-01T00:00:00.000Z"],
  ["2026-12-01", "Pacific/Kiritimati", "2026-11-30T10:00:00.000Z"],
  ["2026-12-01", "Pacific/Niue", "2026-12-01T11:00:00.000Z"],
  ["2026-12-01", "Asia/Kathmandu", "2026-11-30T18:15:00.000Z"],
  // Clocks go forward at midnight: the day begins at one.
  ["2026-09-06", "America/Santiago", "2026-09-06T04:00:00.000Z"],
])("%s begins in %s at %s", (day, zone, instant) => {
  expect(startOfDay(day, zone)).toBe(instant);
});
