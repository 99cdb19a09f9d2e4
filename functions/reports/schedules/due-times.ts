import type { Instant } from "@quayside/shared/kernel/day.ts";
import { Cron } from "croner";
import { scheduleNotPossible, scheduleTooOften } from "../errors.ts";

/** So many of its next times are looked at to see how often a schedule is due. */
const lookedAt = 60;
const hour = 3_600_000;

const optionsIn = (timezone: string) => ({ timezone, paused: true, fixedTimeRule: "no-wildcard" }) as const;

/** When clocks of a zone show a time twice it is due once; a time that a clock change skips is due right after it. */
export function nextDue(cron: string, timeZone: string, after: Instant): Instant | undefined {
  return new Cron(cron, optionsIn(timeZone)).nextRun(new Date(after))?.toISOString();
}

/** The first time after `now`. Refuses what can never be due, or is due more often than once an hour. */
export function firstDue(cron: string, timeZone: string, now: Instant): Instant {
  const times = parsed(cron, timeZone).nextRuns(lookedAt, new Date(now));
  const [first] = times;
  if (!first) throw scheduleNotPossible("names a day that never comes");
  if (times.some((time, at) => time.getTime() - (times[at - 1]?.getTime() ?? 0) < hour)) throw scheduleTooOften();
  return first.toISOString();
}

function parsed(cron: string, timeZone: string): Cron {
  try {
    return new Cron(cron, optionsIn(timeZone));
  } catch (error) {
    throw scheduleNotPossible((error as Error).message.replace(/^CronPattern: /, ""));
  }
}

/** The last time up to `now` of a schedule that is due since `since`: what was missed meanwhile is made once. */
export function lastDue(cron: string, timeZone: string, since: Instant, now: Instant): Instant {
  const [last] = new Cron(cron, optionsIn(timeZone)).previousRuns(1, new Date(Date.parse(now) + 1000));
  const time = last?.toISOString();
  return time !== undefined && time > since && time <= now ? time : since;
}
