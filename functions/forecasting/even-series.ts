import type { Frequency } from "./frequency.ts";
import { pick } from "./numeric.ts";

export type Observation = { t: string; value: number | undefined };
/**
 * Values at even steps without gaps; `first` counts steps since 1970, or as given where `t` is a bare number. `known` of them
 * were observed, `older` lie before the steps that are kept.
 */
export type EvenSeries = { values: Float64Array; first: number; stamp: string; known: number; older: number };

/** Squares and cubes of what is larger would be beyond a number. */
export const largest = 1e50;
const hour = 3_600_000;
const steps: Record<Exclude<Frequency, "M">, number> = { H: hour, D: 24 * hour, W: 168 * hour };

/** Whether steps are counted (1, 2, 3) instead of dated. More digits are no count but seconds, or a date of some other kind. */
export const isCount = (t: string): boolean => /^-?\d{1,7}(\.0+)?$/.test(t);

/** `20240131` and, of months, `202401` are dates: no series is counted so far. */
export function dated(t: string, frequency: Frequency): string {
  const compact = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(\d\d)?$/.exec(t);
  if (!compact || (!compact[3] && frequency !== "M")) return t;
  return compact.slice(1).filter(Boolean).join("-");
}

const parts = /^(\d{4}-\d\d)(-\d\d)?(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Hours are instants, in UTC where they name no zone; days, weeks and months go by the day as it is written. */
function timeOf(t: string, frequency: Frequency): number {
  const [, month, day = "-01", clock = "00:00", seconds = "", zone = "Z"] = parts.exec(t) ?? [];
  if (month === undefined) return Number.NaN;
  const noon = new Date(`${month}${day}T12:00Z`);
  // 30 February would be read as 1 March.
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== month + day) return Number.NaN;
  return Date.parse(frequency === "H" ? `${month}${day}T${clock}${seconds}${zone}` : `${month}${day}T00:00Z`);
}

/** The number of whole steps since 1970, or `undefined` where `t` names no time. A bare number is a place in order. */
export function placeOf(t: string, frequency: Frequency): number | undefined {
  const text = dated(t, frequency);
  if (isCount(text)) return Number(text);
  const time = timeOf(text, frequency);
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
  if (frequency !== "W" || isCount(stamp) || isCount(day)) return placeOf(day, frequency);
  const [time, origin] = [timeOf(day, frequency), timeOf(stamp, frequency)];
  return Number.isNaN(time) ? undefined : first + Math.floor((time - origin) / steps.W);
}

/** What the step `index` after the first is called: a day, a day and hour in UTC, or a bare number where the series has those. */
export function stampOf(series: EvenSeries, index: number, frequency: Frequency): string {
  if (isCount(series.stamp)) return String(series.first + index);
  if (frequency === "M") {
    const place = series.first + index;
    return new Date(Date.UTC(Math.floor(place / 12), place % 12, 1)).toISOString().slice(0, 10);
  }
  const iso = new Date(timeOf(series.stamp, frequency) + index * steps[frequency]).toISOString();
  return frequency === "H" ? iso.slice(0, 16) : iso.slice(0, 10);
}

/** So many steps up to the last value are kept: 83 days of hours, five years of days. */
export const longest = 2000;

function known(observations: readonly Observation[], frequency: Frequency) {
  const values = new Map<number, { value: number; t: string }>();
  for (const { t, value } of observations) {
    const place = placeOf(t, frequency);
    if (place === undefined) throw new RangeError(`t: "${t}" is neither a date nor a whole number.`);
    if (value !== undefined && Math.abs(value) > largest && Number.isFinite(value))
      throw new RangeError(`value: ${value} at ${t} is too large: at most ${largest}.`);
    if (value === undefined || !Number.isFinite(value)) continue;
    const before = values.get(place);
    if (before) throw new RangeError(`t: "${before.t}" and "${t}" are the same step.`);
    values.set(place, { value, t: dated(t, frequency) });
  }
  return values;
}

/** Puts observations in order, at even steps; what is missing between two is drawn as a line. The last 2 000 steps are kept. */
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
  const older = places.length - kept.length;
  return { values, first, stamp: at.get(first)?.t ?? "0", known: kept.length, older };
}
