import { decompose } from "./models/stl.ts";
import { at, median, pick } from "./numeric.ts";

export type Outlier = { index: number; value: number; taken: number };
export type Shift = { index: number; by: number };
type Cleaned = { values: Float64Array; outliers: Outlier[]; shifts: Shift[] };

/** Widths of the usual scatter: what is farther out is taken as this far out. */
const farOut = 6;
/** Steps on each side of one whose level is their median. */
const near = 7;

/** The usual scatter, in standard deviations of a normal distribution, from the median distance to the median. */
function scatterOf(rest: Float64Array): number {
  const centre = median(rest);
  return 1.4826 * median(rest.map((value) => Math.abs(value - centre)));
}

/** Where the level of a series without season moves for good: medians before and after differ by far more than the scatter. */
function shiftsIn(adjusted: Float64Array, window: number, scatter: number): Shift[] {
  const medians = runningMedian(adjusted, 0, window - 1);
  const moves: Shift[] = [];
  for (let t = window; t + window <= adjusted.length; t++)
    moves.push({ index: t, by: at(medians, t) - at(medians, t - window) });
  const clear = moves.filter(({ by }) => Math.abs(by) > 5 * scatter);
  return clear.filter(({ index, by }) =>
    clear.every(
      (other) =>
        Math.abs(other.index - index) >= window ||
        Math.abs(other.by) < Math.abs(by) ||
        (other.by === by && other.index >= index),
    ),
  );
}

/**
 * Winsorises what stands far out of season and running median, but for the steps that an event explains, and says what it took; a
 * level that moved is reported and left, for the models follow it. Too short or too even a series is left alone.
 */
export function clean(y: Float64Array, periods: number[], explained: (index: number) => boolean): Cleaned {
  const untouched: Cleaned = { values: y, outliers: [], shifts: [] };
  if (y.length < 16) return untouched;
  const { seasons } = decompose(clipped(y), periods.slice(0, 1));
  const adjusted = y.map((value, i) => value - (seasons[0] ? at(seasons[0].values, i) : 0));
  const level = runningMedian(adjusted, near, near);
  const rest = adjusted.map((value, i) => value - at(level, i));
  const scatter = scatterOf(rest);
  if (scatter <= 0) return untouched;
  const centre = median(rest);
  const outliers: Outlier[] = [];
  const values = Float64Array.from(y, (value, index) => {
    const distance = at(rest, index) - centre;
    if (Math.abs(distance) <= farOut * scatter || explained(index)) return value;
    const taken = value - distance + Math.sign(distance) * farOut * scatter;
    outliers.push({ index, value, taken });
    return taken;
  });
  if (outliers.length > y.length / 20) return untouched;
  const window = Math.max(8, pick(periods, 0) ?? 0);
  return { values, outliers, shifts: shiftsIn(adjusted, window, scatter) };
}

/** Without what is far from its neighbours: the season is learnt from this, or one wild day would bend it. */
function clipped(y: Float64Array): Float64Array {
  const level = runningMedian(y, near, near);
  const scatter = scatterOf(y.map((value, i) => value - at(level, i)));
  const reach = farOut * scatter;
  return reach > 0 ? y.map((value, i) => Math.max(at(level, i) - reach, Math.min(at(level, i) + reach, value))) : y;
}

/** Keeps values in order as they come and go: a window that moves is not sorted anew at each step. */
function sortedWindow(most: number) {
  const values = new Float64Array(most);
  let count = 0;
  return {
    add(value: number) {
      let place = count++;
      for (; place > 0 && at(values, place - 1) > value; place--) values[place] = at(values, place - 1);
      values[place] = value;
    },
    drop(value: number) {
      let place = 0;
      while (place < count - 1 && at(values, place) !== value) place++;
      values.copyWithin(place, place + 1, count--);
    },
    middle() {
      const place = (count - 1) / 2;
      return (at(values, Math.floor(place)) + at(values, Math.ceil(place))) / 2;
    },
  };
}

/** The median of the values from `before` steps before to `after` steps after each, of as many as there are at the ends. */
function runningMedian(y: Float64Array, before: number, after: number): Float64Array {
  const window = sortedWindow(before + after + 2);
  for (let t = 0; t < Math.min(after, y.length); t++) window.add(at(y, t));
  return y.map((_, t) => {
    if (t + after < y.length) window.add(at(y, t + after));
    if (t - before - 1 >= 0) window.drop(at(y, t - before - 1));
    return window.middle();
  });
}
