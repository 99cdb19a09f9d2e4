import type { Held } from "./combine.ts";
import { decompose, heightOf, noticed, seasonalStrength } from "./models/stl.ts";
import { at, mean } from "./numeric.ts";

export type Interval = { level: number; lower: Float64Array; upper: Float64Array };

/** The quantile of the standard normal distribution (Acklam's rational approximation, relative error under 1.2e-9). */
export function normalQuantile(p: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
  ];
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1];
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
  const along = (list: number[], x: number) => list.reduce((total, each) => total * x + each, 0);
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return along(c, q) / along(d, q);
  }
  const q = p - 0.5;
  return (along(a, q * q) * q) / along(b, q * q);
}

/** A level that follows a series without season, and how far off it is `h + 1` steps on. */
type Plain = { adjusted: Float64Array; level: Float64Array; squares: Float64Array; from: number };
/** With how many times the usual square of an error there is at the place of a step, among the places of its seasons. */
type Yardstick = Plain & { wildness: (step: number) => number };

/** Smoothing constants that are tried; which one makes little difference. */
const alphas = [0.05, 0.15, 0.3, 0.5, 0.7, 0.95];
/** Forecasts of a distance under which their errors say nothing of it. */
const fewest = 5;

function levelOf(y: Float64Array): Float64Array {
  const smoothed = alphas.map((alpha) => {
    const level = Float64Array.from(y);
    let squares = 0;
    for (let t = 1; t < y.length; t++) {
      const error = at(y, t) - at(level, t - 1);
      squares += error * error;
      level[t] = at(level, t - 1) + alpha * error;
    }
    return { level, squares };
  });
  return smoothed.reduce((a, b) => (b.squares < a.squares ? b : a)).level;
}

/**
 * A plain forecast (simple exponential smoothing beside the season) held against every value of the past: of many places
 * where three are too few to tell how wild the series can be, and how errors grow with the distance.
 */
export function yardstick(y: Float64Array, periods: number[], horizon: number): Yardstick {
  const parts = decompose(y, periods);
  const adjusted = seasonalStrength(parts) > noticed ? parts.adjusted : y;
  const level = levelOf(adjusted);
  const from = Math.min(10, y.length >> 2);
  const walk = mean(y.slice(1).map((value, t) => (value - at(y, t)) ** 2));
  const squares = new Float64Array(horizon);
  let last = 1e-6 * walk;
  for (let h = 0; h < horizon; h++) {
    const count = y.length - from - h - 1;
    let total = 0;
    for (let t = from; t + h + 1 < y.length; t++) total += (at(adjusted, t + h + 1) - at(level, t)) ** 2;
    if (count >= fewest) last = Math.max(last, total / count);
    else last = h === 0 ? walk : (last * (h + 1)) / h;
    squares[h] = last;
  }
  const plain = { adjusted, level, squares, from };
  return { ...plain, wildness: wildnessOf(plain, periods) };
}

/** Steps ahead that are looked at, of however many. */
const mostSteps = 8;

/** The squares of the plain forecast's errors by the step that they were made of, in the usual square of their distance. */
function squaresOf({ adjusted, level, squares, from }: Plain): Float64Array {
  const totals = new Float64Array(adjusted.length);
  const counts = new Float64Array(adjusted.length);
  for (let h = 0; h < squares.length; h += Math.ceil(squares.length / mostSteps))
    for (let t = from; t + h + 1 < adjusted.length; t++) {
      const step = t + h + 1;
      totals[step] = at(totals, step) + (at(adjusted, step) - at(level, t)) ** 2 / at(squares, h);
      counts[step] = at(counts, step) + 1;
    }
  return totals.map((total, step) => (at(counts, step) > 0 ? total / at(counts, step) : 1));
}

/** However calm a place has been, it may err by so much of the usual square. */
const calmest = 0.05;

/** Sundays, nights or Decembers may be wilder than other steps: as far as other periods bear it out. */
function wildnessOf(plain: Plain, periods: number[]): Yardstick["wildness"] {
  const sizes = squaresOf(plain);
  const usual = mean(sizes) || 1;
  const excess = sizes.map((size) => size / usual - 1);
  const seasons = periods.map((period) => {
    const height = heightOf(excess, period);
    return placesOf(excess, period).map((value) => Math.max(calmest, 1 + height * value));
  });
  return (step) => seasons.reduce((product, places) => product * at(places, step % places.length), 1);
}

/** The mean of each place of a period. */
function placesOf(values: Float64Array, period: number): Float64Array {
  return Float64Array.from({ length: period }, (_, place) => {
    let [total, count] = [0, 0];
    for (let t = place; t < values.length; t += period, count++) total += at(values, t);
    return count > 0 ? total / count : 0;
  });
}

/**
 * The standard deviation of the error at each step: the yardstick's, times how far off the forecasts held back were beside it.
 * Their own errors alone say that too (`alone`), but three origins do so loosely; beside the yardstick's at the same places
 * (`beside`), with one more origin at which both were as usual, it is steadier and at times too sure. The middle is taken.
 */
export function deviations(held: Held[], yardstick: Yardstick): Float64Array {
  const { adjusted, level, squares, wildness } = yardstick;
  const usualAt = (cut: number, h: number) => at(squares, h) * wildness(cut + h);
  const size = (of: (each: Held, h: number) => number) =>
    mean(held.map((each) => mean(each.actual.map((_, h) => of(each, h) ** 2 / usualAt(each.cut, h)))));
  const own = size(({ actual, joint }, h) => at(actual, h) - at(joint, h));
  const usual = size(({ cut }, h) => at(adjusted, cut + h) - at(level, cut - 1));
  // Few forecasts, whose errors run together within each, show less than the true scatter; 8 as measured (decision 215).
  const few = 1 + 8 / (Math.max(1, held.length) * Math.sqrt(Math.max(1, held[0]?.actual.length ?? 1)));
  const [alone, beside] = [few * own, (own + 1) / (usual + 1)];
  const ratio = held.length === 0 ? few : Math.sqrt(alone * beside);
  const now = ratio * unrest(yardstick);
  return squares.map((_, h) => Math.sqrt(now * usualAt(adjusted.length, h)));
}

/** The last steps, and how many times the usual square their errors must have for the series to be another than it was. */
const [fresh, upset] = [14, 8];

/** How many times wilder than that a series has become of late, such as where its level moved: 1 for nearly every one. */
function unrest({ adjusted, level, squares, from, wildness }: Yardstick): number {
  const first = Math.max(1, from, adjusted.length - fresh);
  const errors = adjusted.subarray(first).map((value, i) => value - at(level, first + i - 1));
  const sizes = errors.map((error, i) => error ** 2 / (at(squares, 0) * wildness(first + i)));
  return Math.max(1, mean(sizes) / upset);
}

/** Places in the past that are looked at for the tails; under so many errors they are not known. */
const [mostPlaces, enough] = [120, 40];

/** What was still for long may yet move: errors count as so much of the normal distribution's at least. */
const stillest = 0.25;

/**
 * How many deviations hold a share of errors: the middle of what a normal distribution says and of the yardstick's errors in
 * their own deviation, whose tails are longer and whose middle is narrower.
 */
export function tailsOf({ adjusted, level, squares, from, wildness }: Yardstick): (coverage: number) => number {
  const horizon = squares.length;
  const sizes: number[] = [];
  for (let h = 0; h < horizon; h += Math.ceil(horizon / mostSteps))
    for (let t = from; t + h + 1 < adjusted.length; t += Math.ceil(adjusted.length / mostPlaces))
      sizes.push(Math.abs(at(adjusted, t + h + 1) - at(level, t)) / Math.sqrt(at(squares, h) * wildness(t + h + 1)));
  const sorted = Float64Array.from(sizes).sort();
  return (coverage) => {
    const normal = normalQuantile((1 + coverage) / 2);
    const seen = at(sorted, Math.ceil((sorted.length - 1) * coverage));
    return sorted.length >= enough ? Math.sqrt(normal * Math.max(seen, stillest * normal)) : normal;
  };
}
