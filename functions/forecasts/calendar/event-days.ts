import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { daysIn } from "@quayside/shared/analytics/ranges.ts";
import type { ForecastEvent } from "@quayside/shared/forecasts/calendar.ts";
import type { ForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import type { Event } from "../../forecasting/events.ts";
import { holidayEvents } from "../../forecasting/holidays.ts";

/** An event of the engine, and the category that it is of; without one it is of everything. */
export interface StoreEvent extends Event {
  category?: string;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The same days so many years later; 28 February where there is no 29th. */
function yearsLater(day: Day, years: number): Day {
  const year = String(yearOf(day) + years);
  const moved = new Date(`${year}${day.slice(4)}T00:00:00.000Z`);
  return moved.toISOString().slice(0, 10).slice(5) === day.slice(5) ? `${year}${day.slice(4)}` : `${year}-02-28`;
}

/** The times that an event happens within some days, or is felt in them. */
function timesOf({ from, to, yearly }: ForecastEvent, range: DayRange): DayRange[] {
  if (!yearly) return [{ from, to }];
  const [first, last] = [yearOf(range.from) - yearOf(from) - 1, yearOf(range.to) - yearOf(from) + 1];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    from: yearsLater(from, first + at),
    to: yearsLater(to, first + at),
  }));
}

/** One event of the calendar as the engine knows them: its days, and those before and after that have an effect of their own. */
function parts(event: ForecastEvent, range: DayRange): StoreEvent[] {
  const { name, daysBefore, daysAfter, expectedPercent, category } = event;
  const times = timesOf(event, range);
  const inside = (days: Day[]) => days.filter((day) => day >= range.from && day <= range.to);
  const around = (from: (time: DayRange) => Day, length: number) =>
    inside(times.flatMap((time) => Array.from({ length }, (_, at) => addDays(from(time), at))));
  const expected = expectedPercent === undefined ? {} : { expected: expectedPercent / 100 };
  const of = category === undefined ? {} : { category };
  return [
    { name, days: inside(times.flatMap(daysIn)), ...expected, ...of },
    { name: `${name} (before)`, days: around(({ from }) => addDays(from, -daysBefore), daysBefore), ...of },
    { name: `${name} (after)`, days: around(({ to }) => addDays(to, 1), daysAfter), ...of },
  ];
}

/** What has one name is one event, whose days in the past teach of those ahead. A day counts once. */
function merged(events: readonly StoreEvent[]): StoreEvent[] {
  const byName = Map.groupBy(events, ({ name, category }) => JSON.stringify([name, category]));
  return [...byName.values()].flatMap((some) => {
    const [{ name, category }] = some as [StoreEvent];
    const days = [...new Set(some.flatMap((each) => each.days))].sort();
    const expected = some.findLast((each) => each.expected !== undefined)?.expected;
    const more = { ...(expected === undefined ? {} : { expected }), ...(category === undefined ? {} : { category }) };
    return days.length === 0 ? [] : [{ name, days, ...more }];
  });
}

interface Calendar {
  events: readonly ForecastEvent[];
  /** The shop's promotions, as events. */
  promotions?: readonly StoreEvent[];
  country: string;
  settings: Pick<ForecastSettings, "holidays" | "holidaysOff">;
}

/** Everything that is known to move sales within some days, as events of the engine. */
export function eventsWithin({ events, promotions = [], country, settings }: Calendar, range: DayRange): StoreEvent[] {
  const off = new Set(settings.holidaysOff);
  const holidays = settings.holidays
    ? holidaysOf(country, yearOf(range.from), yearOf(range.to)).filter(({ name }) => !off.has(name))
    : [];
  return merged([...holidays, ...promotions, ...events.flatMap((event) => parts(event, range))]);
}

/**
 * What moves sales of one part of the store. Those of a category move it, and the whole store too: by how much is learnt, but
 * what is expected of the category is not expected of the store. Departments get them by their categories.
 */
export function eventsFor(
  events: readonly StoreEvent[],
  { category, department }: { category?: string; department?: string },
): Event[] {
  const isWhole = category === undefined && department === undefined;
  const felt = events.flatMap(({ category: of, ...event }): Event[] => {
    if (of === undefined || of === category) return [event];
    return isWhole ? [{ name: event.name, days: event.days }] : [];
  });
  return merged(felt);
}

/** Those of a country that has no calendar are none. */
export function holidaysOf(country: string, from: number, to: number): Event[] {
  try {
    return holidayEvents({ country, from, to });
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Names of what happens on a day. */
export function eventsOn(events: readonly Event[]): (day: Day) => string[] {
  const byDay = new Map<Day, string[]>();
  for (const { name, days } of events) for (const day of days) byDay.set(day, [...(byDay.get(day) ?? []), name]);
  return (day) => byDay.get(day) ?? [];
}
