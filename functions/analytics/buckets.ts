import type { DayRange, Grain } from "@quayside/shared/analytics/query.ts";
import { dayCount, daysIn } from "@quayside/shared/analytics/ranges.ts";
import { firstDayOf } from "@quayside/shared/kernel/calendar.ts";
import { addDays, type Day, dayOf, startOfDay, timeOf } from "@quayside/shared/kernel/day.ts";
import type { Against } from "@quayside/shared/metrics/expression.ts";

/** A row of time: its first day, or the instant that its hour begins; how many days of the range lie in it, and the last. */
export interface Bucket {
  key: string;
  days: number;
  to: Day;
}

const firstDay = { day: (day: Day): Day => day, ...firstDayOf };

/** Every bucket of a range, also those in which nothing happened. A day has 23 or 25 hours where clocks change. */
export function bucketsOf(range: DayRange, grain: Grain, timeZone: string): Bucket[] {
  if (grain === "hour") return hoursOf(range, timeZone);
  const buckets = new Map<string, Bucket>();
  for (const day of daysIn(range)) {
    const key = firstDay[grain](day);
    buckets.set(key, { key, days: (buckets.get(key)?.days ?? 0) + 1, to: day });
  }
  return [...buckets.values()];
}

const hour = 3_600_000;

function hoursOf(range: DayRange, timeZone: string): Bucket[] {
  const end = Date.parse(startOfDay(addDays(range.to, 1), timeZone));
  const buckets = [];
  for (let at = Date.parse(startOfDay(range.from, timeZone)); at < end; at += hour)
    buckets.push({ key: new Date(at).toISOString(), days: 1 / 24, to: dayOf(new Date(at), timeZone) });
  return buckets;
}

/** Buckets of a grain in a range, at least. */
export function bucketCount(range: DayRange, grain: Grain): number {
  const days = dayCount(range);
  const perBucket = { hour: 1 / 24, day: 1, week: 7, month: 31, quarter: 92, year: 366 }[grain];
  return Math.ceil(days / perBucket);
}

/**
 * Which bucket of an earlier range stands beside each of a range: of the days right before or
 * of others the one at the same place; of a year earlier the same date, hour by the clock, month or ISO week, so that 29 February and week 53 may stand alone.
 */
export function besides(
  buckets: readonly Bucket[],
  earlier: readonly Bucket[],
  by: { grain: Grain; against: Against | "named"; timeZone: string },
): (Bucket | undefined)[] {
  if (by.against !== "last-year") return buckets.map((_, place) => earlier[place]);
  const places = placesOf(earlier, by.grain, by.timeZone);
  const byPlace = new Map(earlier.map((bucket, index) => [places[index], bucket]));
  return placesOf(buckets, by.grain, by.timeZone).map((place) => byPlace.get(yearBefore(place)));
}

/** What a bucket is called in its year: `2020-03-29 01:00 #1`, `2020-W53`, `2020-02-29`. */
function placesOf(buckets: readonly Bucket[], grain: Grain, timeZone: string): string[] {
  if (grain === "week") return buckets.map(({ key }) => isoWeek(key));
  if (grain !== "hour") return buckets.map(({ key }) => key);
  let before = "";
  return buckets.map(({ key }) => {
    const instant = new Date(key);
    const shown = `${dayOf(instant, timeZone)} ${timeOf(instant, timeZone)}`;
    const isAgain = shown === before;
    before = shown;
    return isAgain ? `${shown} again` : shown;
  });
}

function yearBefore(place: string): string {
  return `${String(Number(place.slice(0, 4)) - 1).padStart(4, "0")}${place.slice(4)}`;
}

/** `2020-W53` of a Monday. */
function isoWeek(start: Day): string {
  const thursday = addDays(start, 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}
