import type { Order } from "@quayside/shared/orders/schema.ts";

/** When it should arrive: the day that was promised, else how many working days it takes. */
export function arrivalWords({ promisedBy, delivery: { days } }: Order, locale: string): string {
  if (promisedBy) {
    const day = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
    return `with you by ${day.format(new Date(`${promisedBy}T00:00:00Z`))}`;
  }
  const { min, max } = days;
  if (min === max) return `${max} working ${max === 1 ? "day" : "days"}`;
  return `${min} to ${max} working days`;
}
