import { expect, test } from "vitest";
import { parseSchedule } from "./schedule-expression.ts";

test.each([
  ["rate(5 minutes)", undefined, "2026-11-21T09:30:00Z", "2026-11-21T09:35:00Z"],
  ["rate(1 day)", undefined, "2026-11-21T09:30:00Z", "2026-11-22T09:30:00Z"],
  ["cron(15 2 * * ? *)", undefined, "2026-11-21T02:15:00Z", "2026-11-22T02:15:00Z"],
  ["cron(0/10 * * * ? *)", undefined, "2026-11-21T09:31:00Z", "2026-11-21T09:40:00Z"],
  ["Sunday is 1: cron(0 9 ? * 1 *)", undefined, "2026-11-21T09:30:00Z", "2026-11-22T09:00:00Z"],
  ["cron(0 9 ? * MON-FRI *)", undefined, "2026-11-21T09:30:00Z", "2026-11-23T09:00:00Z"],
  ["the last of the month: cron(0 0 L * ? *)", undefined, "2026-02-01T00:00:00Z", "2026-02-28T00:00:00Z"],
  ["first Monday: cron(0 9 ? * 2#1 *)", undefined, "2026-11-21T09:30:00Z", "2026-12-07T09:00:00Z"],
  ["a year to come: cron(0 0 1 1 ? 2030)", undefined, "2026-11-21T09:30:00Z", "2030-01-01T00:00:00Z"],
  ["summer in Berlin: cron(0 8 * * ? *)", "Europe/Berlin", "2026-07-01T09:00:00Z", "2026-07-02T06:00:00Z"],
  ["winter in Berlin: cron(0 8 * * ? *)", "Europe/Berlin", "2026-12-01T09:00:00Z", "2026-12-02T07:00:00Z"],
  ["at(2026-11-22T08:00:00)", "Europe/Berlin", "2026-11-21T09:30:00Z", "2026-11-22T07:00:00Z"],
])("%s in %s after %s is due at %s", (text, timeZone, after, due) => {
  const expression = text.replace(/^.*: /, "");
  expect(parseSchedule(expression, timeZone)(new Date(after))).toEqual(new Date(due));
});

test("in the hour that summer skips a daily job still runs that day, and only once in the hour that winter repeats", () => {
  const due = parseSchedule("cron(30 2 * * ? *)", "Europe/Berlin");
  const runs = (from: string, to: string) => {
    const found: Date[] = [];
    for (let at = due(new Date(from)); at && at < new Date(to); at = due(at)) found.push(at);
    return found.length;
  };
  expect(runs("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")).toBe(1);
  expect(runs("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")).toBe(1);
});

test("what is past is never due again", () => {
  expect(parseSchedule("at(2020-01-01T00:00:00)")(new Date("2026-01-01T00:00:00Z"))).toBeUndefined();
});

test.each(["rate(0 minutes)", "rate(5 weeks)", "cron(15 2 * * *)", "every day", "cron(99 2 * * ? *)"])(
  "%s is refused",
  (expression) => {
    expect(() => parseSchedule(expression)).toThrow();
  },
);
