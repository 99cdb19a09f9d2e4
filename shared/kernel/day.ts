import * as z from "zod";

/** An instant in UTC, `2026-11-21T06:58:53.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.output<typeof Instant>;

/** A calendar day `YYYY-MM-DD`; which zone it belongs to is said where it is used. */
export const Day = z.iso.date();
export type Day = z.output<typeof Day>;

export const TimeZone = z
  .string()
  .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC", "must be an IANA time zone");

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in an IANA time zone. */
export function dayOf(instant: Date, timeZone: string): Day {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    formats.set(timeZone, format);
  }
  return format.format(instant);
}

const timesOfDay = new Map<string, Intl.DateTimeFormat>();

/** The time of day `HH:MM` of an instant in an IANA time zone. */
export function timeOf(instant: Date, timeZone: string): string {
  let format = timesOfDay.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    timesOfDay.set(timeZone, format);
  }
  return format.format(instant);
}

/** The same day moved by whole calendar days. */
export function addDays(day: Day, days: number): Day {
  const moved = new Date(`${day}T00:00:00.000Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

export function addSeconds(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

/** The first instant of a day in an IANA time zone, to the minute; days that begin late (a clock change) begin late. */
export function startOfDay(day: Day, timeZone: string): Instant {
  const minute = 60_000;
  const middle = Date.parse(`${day}T00:00:00.000Z`);
  // No zone is more than 14 hours ahead of UTC or 12 behind it.
  let [before, from] = [middle - 15 * 60 * minute, middle + 13 * 60 * minute];
  while (from - before > minute) {
    const half = before + Math.floor((from - before) / (2 * minute)) * minute;
    if (dayOf(new Date(half), timeZone) >= day) from = half;
    else before = half;
  }
  return new Date(from).toISOString();
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which clocks of an IANA time zone are ahead of UTC at an instant. */
export function aheadOf(milliseconds: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
    clock = new Intl.DateTimeFormat("en-CA", { timeZone, ...parts, second: "2-digit", hourCycle: "h23" });
    clocks.set(timeZone, clock);
  }
  const shown = clock.format(milliseconds).replace(", ", "T");
  return Date.parse(`${shown}.000Z`) - milliseconds + (milliseconds % 1000);
}

/**
 * The instant at which clocks of an IANA time zone show `YYYY-MM-DDTHH:MM:SS`. Of an hour that a clock change repeats it is
 * the first; one that it skips counts from before the change.
 */
export function instantAt(wallClock: string, timeZone: string): Instant {
  const shown = Date.parse(`${wallClock}.000Z`);
  const candidates = [shown - 86_400_000, shown + 86_400_000].map((near) => shown - aheadOf(near, timeZone));
  const exact = candidates.find((candidate) => candidate + aheadOf(candidate, timeZone) === shown);
  return new Date(exact ?? candidates[0] ?? shown).toISOString();
}
