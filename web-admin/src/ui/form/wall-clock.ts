import { dayOf, type Instant, timeOf } from "@quayside/shared/kernel/day.ts";

/** A moment as a date and time field takes it, in an IANA time zone: `2026-11-21T14:05`. */
export function wallClock(at: Instant | undefined, timeZone: string): string {
  if (at === undefined) return "";
  const moment = new Date(at);
  return `${dayOf(moment, timeZone)}T${timeOf(moment, timeZone)}`;
}
