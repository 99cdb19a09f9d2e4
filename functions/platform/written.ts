import type { Day, Instant } from "@quayside/shared/kernel/day.ts";

const days = new Map<string, Intl.DateTimeFormat>();
const weekdays = new Map<string, Intl.DateTimeFormat>();
const countries = new Map<string, Intl.DisplayNames>();

function kept<T>(made: Map<string, T>, name: string, make: () => T): T {
  const known = made.get(name) ?? make();
  made.set(name, known);
  return known;
}

/** The store's day of an instant as people of a locale write it: `9 December 2026`. */
export function writtenDay(at: Instant, { timeZone, locale }: { timeZone: string; locale: string }): string {
  const make = () => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone });
  return kept(days, `${locale} ${timeZone}`, make).format(new Date(at));
}

/** A calendar day with its day of the week, as one says it of a day soon: `Wednesday 9 December`. */
export function writtenWeekday(day: Day, locale: string): string {
  const make = () =>
    new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  return kept(weekdays, locale, make).format(new Date(`${day}T00:00:00Z`));
}

/** What people of a locale call a country; a code that is none stays as it is. */
export function writtenCountry(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return kept(countries, locale, () => new Intl.DisplayNames(locale, { type: "region" })).of(code) ?? code;
}
