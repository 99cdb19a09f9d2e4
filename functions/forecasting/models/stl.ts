/**
 * Seasonal-trend decomposition by loess: Cleveland, Cleveland, McRae & Terpenning (1990), not robust, two inner rounds;
 * windows and jumps after R's stl, whose seasons it comes near to but does not repeat digit for digit.
 */
import { at, spread } from "../numeric.ts";

const odd = (x: number) => (Math.ceil(x) % 2 === 1 ? Math.ceil(x) : Math.ceil(x) + 1);

/** Written out: a power costs several times as much, and this is where the time goes. */
const cube = (x: number) => x * x * x;

const kernels = new Map<number, Float64Array>();
/** Widths go by a series' length: many lengths after one another would keep many. */
const mostKernels = 500;

/** The tricube weights by distance, which are asked for far oftener than there are widths. */
function kernelOf(reach: number): Float64Array {
  const known = kernels.get(reach);
  if (known) return known;
  const [near, far] = [0.001 * reach, 0.999 * reach];
  const weights = Float64Array.from({ length: reach + 1 }, (_, distance) =>
    distance > far ? 0 : distance <= near ? 1 : cube(1 - cube(distance / reach)),
  );
  if (kernels.size >= mostKernels) kernels.clear();
  kernels.set(reach, weights);
  return weights;
}

/** The local regression at a whole position x (counted from 0) over n points, with q neighbours. */
function localAt(y: Float64Array, x: number, q: number, degree: 0 | 1): number {
  const n = y.length;
  const width = Math.min(q, n);
  const left = Math.max(0, Math.min(n - width, x - ((q - 1) >> 1)));
  const right = left + width - 1;
  const reach = Math.max(x - left, right - x) + (q > n ? Math.floor((q - n) / 2) : 0);
  const kernel = kernelOf(reach);
  let [weights, first, values, second, cross] = [0, 0, 0, 0, 0];
  for (let j = left; j <= right; j++) {
    const offset = j - x;
    const weight = at(kernel, Math.abs(offset));
    const value = weight * at(y, j);
    weights += weight;
    values += value;
    first += weight * offset;
    second += weight * offset * offset;
    cross += value * offset;
  }
  if (weights <= 0) return at(y, Math.max(0, Math.min(n - 1, x)));
  const spread = second - first ** 2 / weights;
  if (degree === 0 || spread <= 1e-6 * (n - 1) ** 2 * weights * 1e-6) return values / weights;
  const slope = (cross - (first * values) / weights) / spread;
  return values / weights - (slope * first) / weights;
}

/** Loess at every position from `from` to `to`, computed at each `jump`-th and linear between. */
function loess(y: Float64Array, q: number, degree: 0 | 1, from = 0, to = y.length - 1): Float64Array {
  const jump = Math.min(Math.ceil(q / 10), Math.max(1, y.length - 1));
  const result = new Float64Array(to - from + 1);
  let last = from;
  result[0] = localAt(y, from, q, degree);
  while (last < to) {
    const next = Math.min(last + jump, to);
    const [before, after] = [at(result, last - from), localAt(y, next, q, degree)];
    for (let x = last + 1; x <= next; x++) result[x - from] = before + ((after - before) * (x - last)) / (next - last);
    last = next;
  }
  return result;
}

function movingAverage(y: Float64Array, length: number): Float64Array {
  const result = new Float64Array(y.length - length + 1);
  let total = 0;
  for (let i = 0; i < y.length; i++) {
    total += at(y, i) - (i >= length ? at(y, i - length) : 0);
    if (i >= length - 1) result[i - length + 1] = total / length;
  }
  return result;
}

export type Stl = { seasonal: Float64Array; trend: Float64Array };

/** Splits a series of at least two whole periods. */
export function stl(y: Float64Array, period: number, seasonalWindow: number): Stl {
  const n = y.length;
  const trendWindow = odd((1.5 * period) / (1 - 1.5 / seasonalWindow));
  const seasonal = new Float64Array(n);
  let trend: Float64Array = new Float64Array(n);
  for (let round = 0; round < 2; round++) {
    const cycle = new Float64Array(n + 2 * period);
    for (let phase = 0; phase < period; phase++) {
      const count = Math.floor((n - 1 - phase) / period) + 1;
      const sub = Float64Array.from(
        { length: count },
        (_, k) => at(y, phase + k * period) - at(trend, phase + k * period),
      );
      const smooth = loess(sub, seasonalWindow, 0, -1, count);
      for (let k = 0; k < smooth.length; k++) cycle[phase + k * period] = at(smooth, k);
    }
    const low = loess(movingAverage(movingAverage(movingAverage(cycle, period), period), 3), odd(period), 1);
    for (let i = 0; i < n; i++) seasonal[i] = at(cycle, i + period) - at(low, i);
    trend = loess(
      Float64Array.from(y, (value, i) => value - at(seasonal, i)),
      trendWindow,
      1,
    );
  }
  return { seasonal, trend };
}

type Season = { period: number; values: Float64Array };
export type Decomposition = {
  adjusted: Float64Array;
  trend: Float64Array;
  seasons: Season[];
};

/** Several seasonalities in turn, twice round (Bandara, Hyndman & Bergmeir 2021). Needs two whole periods of each. */
export function decompose(y: Float64Array, periods: number[]): Decomposition {
  const usable = periods.filter((period) => y.length >= 2 * period);
  const seasons = usable.map((period): Season => ({ period, values: new Float64Array(y.length) }));
  const adjusted = Float64Array.from(y);
  let trend: Float64Array = Float64Array.from(y);
  for (let round = 0; round < (usable.length > 1 ? 2 : 1); round++)
    for (const [index, season] of seasons.entries()) {
      for (let i = 0; i < y.length; i++) adjusted[i] = at(adjusted, i) + at(season.values, i);
      const parts = stl(adjusted, season.period, 11 + 4 * index);
      season.values = parts.seasonal;
      trend = parts.trend;
      for (let i = 0; i < y.length; i++) adjusted[i] = at(adjusted, i) - at(season.values, i);
    }
  return { adjusted, trend, seasons };
}

/** The seasonal parts carried on from their last period. */
export function seasonAhead(parts: Decomposition, step: number): number {
  let total = 0;
  for (const { period, values } of parts.seasons) total += at(values, values.length - period + (step % period));
  return total;
}

/** Under this strength a season is noise. */
export const noticed = 0.3;

/** How much of the variation the season explains, 0 to 1 (Wang, Smith & Hyndman 2006). */
export function seasonalStrength({ adjusted, trend, seasons }: Decomposition): number {
  if (seasons.length === 0) return 0;
  const rest = adjusted.map((value, i) => value - at(trend, i));
  const whole = rest.map((value, i) => seasons.reduce((total, season) => total + at(season.values, i), value));
  return Math.max(0, 1 - spread(rest) / (spread(whole) || 1));
}
