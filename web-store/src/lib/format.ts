import type { DeliveryChoice } from "@quayside/shared/cart/schema.ts";
import type { Money } from "@quayside/shared/kernel/money.ts";

const locale = "en-GB";
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string): Intl.NumberFormat {
  const known = formats.get(currency);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { style: "currency", currency });
  formats.set(currency, format);
  return format;
}

/** How many minor units make one: 100 for GBP, 1 for JPY. */
export function minorPerUnit(currency: string): number {
  return 10 ** (formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2);
}

/** Minor units as a price, `1299 GBP` → `£12.99`. The division is for display only. */
export function formatPrice({ amount, currency }: Money): string {
  return formatOf(currency).format(amount / minorPerUnit(currency));
}

export function formatCount(count: number): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** Stars × 100 with one digit, half away from zero: `435` → `4.4`. */
export function formatStars(average: number): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(Math.round(average / 10) / 10);
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** The time of an instant in the shopper's own zone, `14:05`. */
export function formatTime(instant: string): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
}

/** The day of an instant in the shopper's own zone, `21 November 2026`. */
export function formatDay(instant: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(instant));
}

/** `{ min: 2, max: 4 }` → `2 to 4 working days`. */
export function formatDays({ min, max }: { min: number; max: number }): string {
  return min === max ? counted(max, "working day") : `${min} to ${max} working days`;
}

const arrivalDays = new Intl.DateTimeFormat(locale, {
  ...{ weekday: "short", day: "numeric", month: "short" },
  timeZone: "UTC",
});
const calendarDay = (day: string) => new Date(`${day}T00:00:00Z`);

/** A calendar day as such, whatever the zone: `2026-12-04` → `Fri, 4 Dec`. */
export function formatCalendarDay(day: string): string {
  return arrivalDays.format(calendarDay(day));
}

/** When a delivery should arrive, `Wed, 2 – Fri, 4 Dec`; where no days are promised, how long it takes, if that is known. */
export function formatArrival({ days, estimate }: Pick<DeliveryChoice, "days" | "estimate">): string {
  if (estimate) return arrivalDays.formatRange(calendarDay(estimate.from), calendarDay(estimate.to));
  return days.max === 0 ? "" : formatDays(days);
}

export function countryName(code: string): string {
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}
