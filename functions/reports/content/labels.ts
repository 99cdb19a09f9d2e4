import type { DayRange, DimensionId, Grain } from "@quayside/shared/analytics/query.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import { dimensions, noneOf } from "@quayside/shared/metrics/dimensions.ts";
import { writtenCountry } from "../../platform/written.ts";

/** How days, buckets and values of dimensions read in a store's language. */
export interface Labels {
  day(day: string): string;
  range(range: DayRange): string;
  instant(instant: string): string;
  bucket(bucket: string, grain: Grain): string;
  key(dimension: DimensionId, value: string | null, label: string | null | undefined): string;
}

const atNoon = (day: string) => new Date(`${day.slice(0, 10)}T12:00:00.000Z`);

export function labelsOf(locale: string, timeZone: string): Labels {
  const format = (options: Intl.DateTimeFormatOptions, zone = "UTC") =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  const day = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const plain = format({ day: "numeric", month: "long", year: "numeric" });
  const short = format({ weekday: "short", day: "numeric", month: "short" });
  const week = format({ day: "numeric", month: "short", year: "numeric" });
  const month = format({ month: "short", year: "numeric" });
  const instant = format({ dateStyle: "long", timeStyle: "short" }, timeZone);
  const time = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, timeZone);
  const weekday = format({ weekday: "long" });
  const bucketOf: Record<Grain, (bucket: string) => string> = {
    hour: (bucket) => time.format(new Date(bucket)),
    day: (bucket) => short.format(atNoon(bucket)),
    week: (bucket) => week.formatRange(atNoon(bucket), atNoon(addDays(bucket.slice(0, 10), 6))),
    month: (bucket) => month.format(atNoon(bucket)),
    quarter: (bucket) => `Q${Math.ceil(Number(bucket.slice(5, 7)) / 3)} ${bucket.slice(0, 4)}`,
    year: (bucket) => bucket.slice(0, 4),
  };
  return {
    day: (at) => day.format(atNoon(at)),
    range: ({ from, to }) => (from === to ? day.format(atNoon(from)) : plain.formatRange(atNoon(from), atNoon(to))),
    instant: (at) => instant.format(new Date(at)),
    bucket: (bucket, grain) => bucketOf[grain](bucket),
    key(dimension, value, label) {
      if (value === null) return noneOf(dimension);
      if (dimension === "weekday") return weekday.format(atNoon(`2024-01-0${value}`));
      if (dimension === "hour_of_day") return `${value.padStart(2, "0")}:00`;
      if (dimension === "country") return writtenCountry(value, locale);
      return label ?? ("values" in dimensions[dimension] ? sentence(value) : value);
    },
  };
}

/** `big-spenders` → `Big spenders`. */
function sentence(value: string): string {
  const words = value.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
