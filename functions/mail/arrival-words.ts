import type { Order } from "@quayside/shared/orders/schema.ts";
import { writtenWeekday } from "../platform/written.ts";

/** When it should arrive: the day that was promised, else how many working days it takes. */
export function arrivalWords({ promisedBy, delivery: { days } }: Order, locale: string): string {
  if (promisedBy) return `with you by ${writtenWeekday(promisedBy, locale)}`;
  const { min, max } = days;
  if (min === max) return `${max} working ${max === 1 ? "day" : "days"}`;
  return `${min} to ${max} working days`;
}
