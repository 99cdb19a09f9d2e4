import type { Frequency } from "./automatic.ts";
import { at } from "./numeric.ts";

export type Observation = { t: string; value: number | undefined };

const hour = 3_600_000;
const steps: Record<Exclude<Frequency, "M">, number> = { H: hour, D: 24 * hour, W: 168 * hour };

/** The number of whole steps since 1970, or `undefined` where `t` names no time. A bare number is a place in order. */
export function placeOf(t: string, frequency: Frequency): number | undefined {
  if (/^-?\d+$/.test(t)) return Number(t);
  const zoned = /[zZ]$|[+-]\d\d:?\d\d$/.test(t) || !/\d[T ]\d/.test(t);
  const time = Date.parse(zoned ? t : `${t.replace(" ", "T")}Z`);
  if (Number.isNaN(time)) return undefined;
  if (frequency !== "M") return Math.round(time / steps[frequency]);
  const [year = 1970, month = 1] = new Date(time).toISOString().split("-").map(Number);
  return year * 12 + month - 1;
}

const longest = 2000;

/** Puts observations in order, at even steps; what is missing between two is drawn as a line. The last 2 000 are kept. */
export function evenSeries(observations: Observation[], frequency: Frequency): Float64Array {
  const known = new Map<number, number>();
  for (const { t, value } of observations) {
    const place = placeOf(t, frequency);
    if (place === undefined) throw new RangeError(`t: "${t}" is neither a date nor a whole number.`);
    if (value !== undefined && Number.isFinite(value)) known.set(place, (known.get(place) ?? 0) + value);
  }
  const places = [...known.keys()].sort((a, b) => a - b);
  const last = places.at(-1) ?? 0;
  const first = Math.max(places[0] ?? 0, last - longest + 1);
  const kept = places.filter((place) => place >= first);
  const origin = kept[0] ?? 0;
  const values = new Float64Array(kept.length === 0 ? 0 : last - origin + 1);
  for (const [index, place] of kept.entries()) {
    const before = at(kept, Math.max(0, index - 1));
    const [from, to] = [known.get(before) ?? 0, known.get(place) ?? 0];
    for (let x = before; x <= place; x++)
      values[x - origin] = place === before ? to : from + ((to - from) * (x - before)) / (place - before);
  }
  return values;
}
