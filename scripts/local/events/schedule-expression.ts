import { Cron } from "croner";

/** When a schedule is next due after an instant; undefined when never again. */
export type NextDue = (after: Date) => Date | undefined;

const unitMilliseconds: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function rate(text: string): NextDue {
  const [, count = "", unit = ""] = /^(\d+) (minute|hour|day)s?$/.exec(text) ?? [];
  const period = Number(count) * (unitMilliseconds[unit] ?? 0);
  if (!(period > 0)) throw new Error(`not a rate: ${text}`);
  return (after) => new Date(after.getTime() + period);
}

/** Six fields, minute to year; Sunday is 1, as in Quartz. Clock changes are handled as the zone has them. */
function cron(text: string, timeZone: string): NextDue {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== 6) throw new Error(`a cron expression has six fields: ${text}`);
  const pattern = new Cron(`0 ${fields.join(" ").replaceAll("?", "*")}`, {
    timezone: timeZone,
    alternativeWeekdays: true,
    sloppyRanges: true,
    mode: "7-part",
    paused: true,
  });
  return (after) => pattern.nextRun(after) ?? undefined;
}

/** One time, wall clock of the zone. */
function at(text: string, timeZone: string): NextDue {
  const due = new Cron(text, { timezone: timeZone, paused: true });
  return (after) => due.nextRun(after) ?? undefined;
}

/**
 * `rate(5 minutes)`, `cron(15 2 * * ? *)` or `at(2026-11-22T08:00:00)` of EventBridge Scheduler, in an IANA zone.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function parseSchedule(expression: string, timeZone = "UTC"): NextDue {
  const [, kind, text = ""] = /^(rate|cron|at)\((.+)\)$/.exec(expression) ?? [];
  if (kind === "rate") return rate(text);
  if (kind === "cron") return cron(text, timeZone);
  if (kind === "at") return at(text, timeZone);
  throw new Error(`not a schedule expression: ${expression}`);
}
