import type { DayRange, Grain } from "@quayside/shared/analytics/query.ts";
import { addDays, type Day, dayOf, timeOf } from "@quayside/shared/kernel/day.ts";
import { useMemo } from "react";
import { useStore } from "../../lib/format.ts";

export const grainWords: Record<Grain, string> = {
  hour: "Hour",
  day: "Day",
  week: "Week",
  month: "Month",
  quarter: "Quarter",
  year: "Year",
};

const last: Record<Exclude<Grain, "hour">, (first: Day) => Day> = {
  day: (first) => first,
  week: (first) => addDays(first, 6),
  month: (first) => endOfMonth(first, 1),
  quarter: (first) => endOfMonth(first, 3),
  year: (first) => `${first.slice(0, 4)}-12-31`,
};

function endOfMonth(first: Day, months: number): Day {
  const [year = 0, month = 1] = first.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 0)).toISOString().slice(0, 10);
}

/** The days of a bucket that lie in the range, and the hour of the store's clock where it is one. */
export function bucketDays(bucket: string, grain: Grain, range: DayRange, timeZone: string) {
  if (grain === "hour") {
    const at = new Date(bucket);
    const day = dayOf(at, timeZone);
    return { days: { from: day, to: day }, hour: String(Number(timeOf(at, timeZone).slice(0, 2))) };
  }
  const to = last[grain](bucket);
  return { days: { from: bucket < range.from ? range.from : bucket, to: to > range.to ? range.to : to } };
}

/** How a bucket reads, in full and along an axis. */
export type BucketLabel = (bucket: string, grain: Grain) => { label: string; short: string };

export function bucketLabels(locale: string, timeZone: string): BucketLabel {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  const hours = format({
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
  const hour = format({ hour: "2-digit", minute: "2-digit", timeZone });
  const day = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const shortDay = format({ day: "numeric", month: "short" });
  const month = format({ month: "short", year: "numeric" });
  const at = (bucket: string) => new Date(`${bucket}T00:00:00Z`);
  const same = (text: string) => ({ label: text, short: text });
  const quarter = (bucket: string) => `Q${Math.ceil(Number(bucket.slice(5, 7)) / 3)} ${bucket.slice(0, 4)}`;
  const texts: Record<Grain, (bucket: string) => { label: string; short: string }> = {
    hour: (bucket) => ({ label: hours.format(new Date(bucket)), short: hour.format(new Date(bucket)) }),
    day: (bucket) => ({ label: day.format(at(bucket)), short: shortDay.format(at(bucket)) }),
    week: (bucket) => ({ label: `Week from ${day.format(at(bucket))}`, short: shortDay.format(at(bucket)) }),
    month: (bucket) => same(month.format(at(bucket))),
    quarter: (bucket) => same(quarter(bucket)),
    year: (bucket) => same(bucket.slice(0, 4)),
  };
  return (bucket, grain) => texts[grain](bucket);
}

export function useBucketLabels(): BucketLabel {
  const { locale, timeZone } = useStore();
  return useMemo(() => bucketLabels(locale, timeZone), [locale, timeZone]);
}

/** Grains that make between two and some hundred buckets of a range. */
export function grainsFor({ from, to }: DayRange): Grain[] {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const spans: [Grain, number, number][] = [
    ["hour", 1, 7],
    ["day", 2, 400],
    ["week", 14, 1600],
    ["month", 45, Number.POSITIVE_INFINITY],
    ["quarter", 180, Number.POSITIVE_INFINITY],
    ["year", 500, Number.POSITIVE_INFINITY],
  ];
  return spans.filter(([, fewest, most]) => days >= fewest && days <= most).map(([grain]) => grain);
}
