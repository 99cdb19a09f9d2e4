import { dayOf, type Instant, instantAt, timeOf } from "@quayside/shared/kernel/day.ts";

/** A moment as a date and time field takes it, in an IANA time zone: `2026-11-21T14:05`. */
export function wallClock(at: Instant | undefined, timeZone: string): string {
  if (at === undefined) return "";
  const moment = new Date(at);
  return `${dayOf(moment, timeZone)}T${timeOf(moment, timeZone)}`;
}

/**
 * The moment that a date and time field shows, in an IANA time zone. While its minute stands there unchanged it is `was`:
 * its seconds, and which of the two hours of an autumn night.
 */
export function momentOf(text: string, timeZone: string, was?: Instant): Instant | undefined {
  if (text === "") return undefined;
  return was && wallClock(was, timeZone) === text ? was : instantAt(`${text}:00`, timeZone);
}
