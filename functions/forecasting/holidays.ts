import Holidays from "date-holidays";
import type { Event } from "./events.ts";

/** The country in ISO 3166-1 (`DE`), the region as in ISO 3166-2 (`BY`), both years included. */
export type Calendar = { country: string; region?: string; from: number; to: number };

/** Public and bank holidays, and days such as Mother's Day on which nobody is off but many buy. */
const kinds = new Set(["public", "bank", "observance"]);

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The day after the fourth Thursday of November, and the Monday after it: from no calendar, but known to each shop. */
function shoppingDays(year: number): { name: string; day: string }[] {
  const first = new Date(Date.UTC(year, 10, 1)).getUTCDay();
  const friday = Date.UTC(year, 10, 1 + ((4 - first + 7) % 7) + 22);
  return [
    { name: "Black Friday", day: dayOf(friday) },
    { name: "Cyber Monday", day: dayOf(friday + 3 * 86_400_000) },
  ];
}

function calendarOf({ country, region }: Calendar): Holidays {
  const calendar = region === undefined ? new Holidays(country) : new Holidays(country, region);
  const countries = calendar.getCountries("en");
  if (!(country in countries)) throw new RangeError(`country: "${country}" has no calendar.`);
  const states = calendar.getStates(country, "en") ?? {};
  if (region !== undefined && !(region in states))
    throw new RangeError(`region: "${region}" is not one of ${country}.`);
  return calendar;
}

/** A country's holidays as events, one for each name with its day of every year (data: date-holidays, CC BY 3.0). */
export function holidayEvents(calendar: Calendar): Event[] {
  if (!(calendar.to >= calendar.from)) throw new RangeError(`to: ${calendar.to} comes before ${calendar.from}.`);
  const holidays = calendarOf(calendar);
  const days = new Map<string, Set<string>>();
  const add = (name: string, day: string) => days.set(name, (days.get(name) ?? new Set()).add(day));
  for (let year = calendar.from; year <= calendar.to; year++) {
    for (const { name, date, type } of holidays.getHolidays(year, "en"))
      if (kinds.has(type)) add(name, date.slice(0, 10));
    for (const { name, day } of shoppingDays(year)) add(name, day);
  }
  return [...days].map(([name, all]) => ({ name, days: [...all].sort() }));
}
