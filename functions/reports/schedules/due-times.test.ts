import { addDays, dayOf, timeOf } from "@quayside/shared/kernel/day.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { firstDue, lastDue, nextDue } from "./due-times.ts";

const zones = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kolkata", "UTC"];
const zone = fc.constantFrom(...zones);
const instant = fc
  .date({ min: new Date("2024-01-01T00:00:00Z"), max: new Date("2028-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const clock = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });

test("a daily time is due exactly once a day, also over clock changes", () => {
  fc.assert(
    fc.property(zone, instant, clock, (timeZone, start, { hour, minute }) => {
      const cron = `${minute} ${hour} * * *`;
      let at = nextDue(cron, timeZone, start) ?? "";
      for (let day = dayOf(new Date(at), timeZone), turn = 0; turn < 40; turn += 1) {
        expect(at > start).toBe(true);
        const next = nextDue(cron, timeZone, at) ?? "";
        expect(dayOf(new Date(next), timeZone)).toBe(addDays(day, 1));
        [at, day] = [next, addDays(day, 1)];
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  // Clocks go from 01:00 to 02:00: half past one does not exist, and is due right after.
  ["30 1 * * *", "Europe/London", "2026-03-28T12:00:00.000Z", "2026-03-29T01:00:00.000Z"],
  // Clocks go from 02:00 back to 01:00: half past one comes twice, and is due the first time.
  ["30 1 * * *", "Europe/London", "2026-10-24T12:00:00.000Z", "2026-10-25T00:30:00.000Z"],
  ["30 1 * * *", "Europe/London", "2026-10-25T00:30:00.000Z", "2026-10-26T01:30:00.000Z"],
  ["0 7 * * 1", "Europe/London", "2026-11-29T12:00:00.000Z", "2026-11-30T07:00:00.000Z"],
  ["0 7 1 * *", "Asia/Kolkata", "2026-02-01T03:00:00.000Z", "2026-03-01T01:30:00.000Z"],
])("%s in %s after %s is due at %s", (cron, timeZone, after, due) => {
  expect(nextDue(cron, timeZone, after)).toBe(due);
});

test("what was missed is made once, for its last time", () => {
  fc.assert(
    fc.property(zone, instant, fc.integer({ min: 0, max: 40 * 86_400 }), (timeZone, since, seconds) => {
      const due = nextDue("15 6 * * *", timeZone, since) ?? "";
      const now = new Date(Date.parse(due) + seconds * 1000).toISOString();
      const last = lastDue("15 6 * * *", timeZone, due, now);
      expect(last >= due && last <= now).toBe(true);
      expect((nextDue("15 6 * * *", timeZone, last) ?? "") > now).toBe(true);
      expect(["06:15", timeOf(new Date(due), timeZone)]).toContain(timeOf(new Date(last), timeZone));
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["*/30 * * * *", "SCHEDULE_TOO_OFTEN"],
  ["0,20 7 * * *", "SCHEDULE_TOO_OFTEN"],
  ["0 7 31 2 *", "SCHEDULE_NOT_POSSIBLE"],
  ["0 25 * * *", "SCHEDULE_NOT_POSSIBLE"],
  ["a b c d e", "SCHEDULE_NOT_POSSIBLE"],
])("%s is refused", (cron, code) => {
  expect(() => firstDue(cron, "Europe/London", "2026-11-29T12:00:00.000Z")).toThrow(expect.objectContaining({ code }));
});

test("once an hour is fine", () => {
  expect(firstDue("5 * * * *", "Europe/London", "2026-11-29T12:00:00.000Z")).toBe("2026-11-29T12:05:00.000Z");
});
