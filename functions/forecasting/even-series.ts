import type { Frequency } from "./frequency.ts";
import { pick } from "./numeric.ts";

export type Observation = { t: string; value: number | undefined };
/** Values at even steps without gaps; `places` count steps since 1970, or as given where `t` is a bare number. */
export type EvenSeries = { values: Float64Array; first: number; stamp: string };

const hour = 3_600_000;
const steps: Record<Exclude<Frequency, "M">, number> = { H: hour, D: 24 * hour, W: 168 * hour };
const isNumber = (t: string) => /^-?\d+$/.test(t);

function timeOf(t: string): number {
  const zoned = /[zZ]$|[+-]\d\d:?\d\d$/.test(t) || !/\d[T ]\d/.test(t);
  return Date.parse(zoned ? t : `${t.replace(" ", "T")}Z`);
}

/** The number of whole steps since 1970, or `undefined` where `t` names no time. A bare number is a place in order. */
export function placeOf(t: string, frequency: Frequency): number | undefined {
  if (isNumber(t)) return Number(t);
  const time = timeOf(t);
  if (Number.isNaN(time)) return undefined;
  if (frequency !== "M") return Math.round(time / steps[frequency]);
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/**
 * The step that a day lies in: of weeks the one that began at most six days before, weeks beginning on the weekday of the
 * series' own stamp. Days of hourly series are named by their first hour.
 */
export function stepWith(day: string, frequency: Frequency, { first, stamp }: EvenSeries): number | undefined {
  if (frequency !== "W" || isNumber(stamp) || isNumber(day)) return placeOf(day, frequency);
  const [time, origin] = [timeOf(day), timeOf(stamp)];
  return Number.isNaN(time) ? undefined : first + Math.floor((time - origin) / steps.W);
}

/** What the step `index` after the first is called: a day, a day and hour in UTC, or a bare number where the series has those. */
export function stampOf(series: EvenSeries, index: number, frequency: Frequency): string {
  if (isNumber(series.stamp)) return String(series.first + index);
  if (frequency === "M") {
    const place = series.first + index;
    return new Date(Date.UTC(Math.floor(place / 12), place % 12, 1)).toISOString().slice(0, 10);
  }
  const iso = new Date(timeOf(series.stamp) + index * steps[frequency]).toISOString();
  return frequency === "H" ? iso.slice(0, 16) : iso.slice(0, 10);
}

const longest = 2000;

function known(observations: readonly Observation[], frequency: Frequency) {
  const values = new Map<number, { value: number; t: string }>();
  for (const { t, value } of observations) {
    const place = placeOf(t, frequency);
    if (place === undefined) throw new RangeError(`t: "${t}" is neither a date nor a whole number.`);
    if (value !== undefined && Number.isFinite(value))
      values.set(place, { value: (values.get(place)?.value ?? 0) + value, t });
  }
  return values;
}

/** Puts observations in order, at even steps; what is missing between two is drawn as a line. The last 2 000 are kept. */
export function evenSeries(observations: readonly Observation[], frequency: Frequency): EvenSeries {
  const at = known(observations, frequency);
  const places = [...at.keys()].sort((a, b) => a - b);
  const last = places.at(-1) ?? 0;
  const kept = places.filter((place) => place > last - longest);
  const first = kept[0] ?? 0;
  const values = new Float64Array(kept.length === 0 ? 0 : last - first + 1);
  for (const [index, place] of kept.entries()) {
    const before = pick(kept, Math.max(0, index - 1));
    const [from, to] = [at.get(before)?.value ?? 0, at.get(place)?.value ?? 0];
    for (let x = before; x <= place; x++)
      values[x - first] = place === before ? to : from + ((to - from) * (x - before)) / (place - before);
  }
  return { values, first, stamp: at.get(first)?.t ?? "0" };
}
