import { type EvenSeries, stepWith } from "./even-series.ts";
import type { Frequency } from "./frequency.ts";
import type { Regressor } from "./regressors.ts";

/**
 * Something that happens on some days: a holiday, a promotion. `expected` is the share by which it will move the series
 * (0.3 is 30 % more), used where the past knows no such day to learn from.
 */
export type Event = { name: string; days: readonly string[]; expected?: number };

/** How many of an event's days fall into each step, past and ahead; for hours, each of the day's 24. */
export function eventDays(event: Event, frequency: Frequency, series: EvenSeries, horizon: number): Regressor {
  const values = new Float64Array(series.values.length + horizon);
  for (const day of event.days) {
    const place = stepWith(day, frequency, series);
    if (place === undefined) throw new RangeError(`events: "${day}" of "${event.name}" is no day.`);
    const index = place - series.first;
    const hours = frequency === "H" && day.length <= 10 ? 24 : 1;
    for (let i = index; i < index + hours; i++) if (i >= 0 && i < values.length) values[i] = (values[i] ?? 0) + 1;
  }
  return { name: event.name, values };
}

/** Events that the past never saw, with what is expected of them. */
export const unseen = (events: readonly Event[], columns: readonly Regressor[], n: number) =>
  events.flatMap(({ expected }, i) => {
    const values = columns[i]?.values;
    return values && expected !== undefined && !values.subarray(0, n).some((x) => x > 0)
      ? [{ expected, ahead: values.subarray(n) }]
      : [];
  });
