import { at, median, pick } from "./numeric.ts";

export type Outlier = { index: number; value: number; taken: number };
export type Shift = { index: number; by: number };
type Cleaned = { values: Float64Array; outliers: Outlier[]; shifts: Shift[] };

/** Widths of the usual scatter: what is farther out is taken as this far out. */
const farOut = 6;
/** Steps on each side of one whose level is their median. */
const near = 7;
/** Of the last steps nobody can tell yet whether they are a whim or the beginning of something. */
const latest = 3;
/** Steps on each side of one, at least, that tell how things scatter there. */
const widest = 26;

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

/** Periods on each side of one whose values at the same place tell the season there. */
const periodsNear = 2;

/** What most of a few values say: their median, or, of two, what both bear out. */
function common(values: number[]): number {
  if (values.length > 2) return median(Float64Array.from(values));
  const [a = 0, b = 0] = values;
  return a * b <= 0 ? 0 : Math.sign(a) * Math.min(Math.abs(a), Math.abs(b));
}

/**
 * A season that one wild value does not bend: what the same place of the periods around stands above the level there. `others`
 * is what they say without the step itself, for to learn how much a step differs from what can be known of it.
 */
function robustSeason(y: Float64Array, period: number): { season: Float64Array; others: Float64Array } {
  const half = period >> 1;
  const level = runningMedian(y, half, half);
  const above = y.map((value, i) => value - at(level, i));
  const [season, others] = [new Float64Array(y.length), new Float64Array(y.length)];
  for (let i = 0; i < y.length; i++) {
    const around: number[] = [];
    for (let k = -periodsNear; k <= periodsNear; k++) {
      const there = i + k * period;
      if (k !== 0 && there >= 0 && there < y.length) around.push(at(above, there));
    }
    season[i] = common([at(above, i), ...around]);
    others[i] = median(Float64Array.from(around));
  }
  return { season, others };
}

/** The usual scatter around each step, at least that of the whole: the ups and downs of what grows grow with it. */
function scatterAround(rest: Float64Array, whole: number, reach: number): Float64Array {
  const centre = median(rest);
  const distances = rest.map((value) => Math.abs(value - centre));
  return runningMedian(distances, reach, reach).map((value) => Math.max(whole, 1.4826 * value));
}

/**
 * Winsorises what stands far out of season and running median, but for the steps that an event explains, and says what it took; a
 * level that moved is reported and left, for the models follow it. Too short or too even a series is left alone.
 */
export function clean(y: Float64Array, periods: number[], explained: (index: number) => boolean): Cleaned {
  const untouched: Cleaned = { values: y, outliers: [], shifts: [] };
  if (y.length < 16) return untouched;
  // Hours go by the week as soon as three are known.
  const period = periods.filter((each) => y.length >= 3 * each).at(-1) ?? pick(periods, 0) ?? 0;
  const none = new Float64Array(y.length);
  const { season, others } = period > 1 ? robustSeason(y, period) : { season: none, others: none };
  const adjusted = y.map((value, i) => value - at(season, i));
  const level = runningMedian(adjusted, near, near);
  const rest = adjusted.map((value, i) => value - at(level, i));
  const unforeseen = y.map((value, i) => value - at(others, i) - at(level, i));
  const scatter = scatterOf(unforeseen);
  if (scatter <= 0) return untouched;
  const centre = median(rest);
  const around = scatterAround(unforeseen, scatter, Math.max(widest, 2 * period));
  const outliers: Outlier[] = [];
  const values = Float64Array.from(y, (value, index) => {
    const distance = at(rest, index) - centre;
    const reach = farOut * at(around, index);
    if (index >= y.length - latest || Math.abs(distance) <= reach || explained(index)) return value;
    const taken = value - distance + Math.sign(distance) * reach;
    outliers.push({ index, value, taken });
    return taken;
  });
  if (outliers.length > y.length / 20) return untouched;
  const window = Math.max(8, period);
  return { values, outliers, shifts: shiftsIn(adjusted, window, scatter) };
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
