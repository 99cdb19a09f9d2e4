/**
 * Seasonal-trend decomposition by loess: Cleveland, Cleveland, McRae & Terpenning (1990), not robust, two inner rounds;
 * windows and jumps after R's stl, whose seasons it comes near to but does not repeat digit for digit.
 */
import { at, spread, sum } from "../numeric.ts";

const odd = (x: number) => (Math.ceil(x) % 2 === 1 ? Math.ceil(x) : Math.ceil(x) + 1);

/** Written out: a power costs several times as much, and this is where the time goes. */
const cube = (x: number) => x * x * x;

function tricube(distance: number, reach: number): number {
  if (distance > 0.999 * reach) return 0;
  return distance <= 0.001 * reach ? 1 : cube(1 - cube(distance / reach));
}

type Window = { width: number; q: number; degree: 0 | 1 };

/**
 * What the local regression at a place gives each of its neighbours, which lie at 0 to width − 1: it depends on where the
 * place lies among them, not on their values.
 */
function weightsAt(place: number, { width, q, degree }: Window): Float64Array {
  const reach = Math.max(place, width - 1 - place) + (width < q ? Math.floor((q - width) / 2) : 0);
  const kernel = Float64Array.from({ length: width }, (_, j) => tricube(Math.abs(j - place), reach));
  const whole = sum(kernel);
  if (whole <= 0) return new Float64Array(width).fill(1 / width);
  const centre = sum(kernel.map((weight, j) => weight * (j - place))) / whole;
  const spread = sum(kernel.map((weight, j) => weight * (j - place - centre) ** 2));
  if (degree === 0 || spread <= 1e-9) return kernel.map((weight) => weight / whole);
  return kernel.map((weight, j) => weight / whole - (centre * weight * (j - place - centre)) / spread);
}

const windows = new Map<string, (Float64Array | undefined)[]>();
/** Widths go by a series' length where it is short: many lengths after one another would keep many. */
const mostWindows = 500;

/** The weights of a window by place, from one step before it on; found when they are first asked for. */
function weightsOf({ width, q, degree }: Window): (Float64Array | undefined)[] {
  const name = `${width} ${q} ${degree}`;
  const known = windows.get(name);
  if (known) return known;
  if (windows.size >= mostWindows) windows.clear();
  const table = new Array<Float64Array | undefined>(width + 2);
  windows.set(name, table);
  return table;
}

/** Loess with q neighbours at every position from `from` to `to`, computed at each `jump`-th and linear between. */
function loess(y: Float64Array, q: number, degree: 0 | 1, from = 0, to = y.length - 1): Float64Array {
  const n = y.length;
  const window = { width: Math.min(q, n), q, degree };
  const known = weightsOf(window);
  const before = (q - 1) >> 1;
  const localAt = (x: number): number => {
    const left = Math.max(0, Math.min(n - window.width, x - before));
    const weights = known[x - left + 1] ?? weightsAt(x - left, window);
    known[x - left + 1] = weights;
    let value = 0;
    for (let j = 0; j < weights.length; j++) value += at(weights, j) * at(y, left + j);
    return value;
  };
  const jump = Math.min(Math.ceil(q / 10), Math.max(1, n - 1));
  const result = new Float64Array(to - from + 1);
  let last = from;
  result[0] = localAt(from);
  while (last < to) {
    const next = Math.min(last + jump, to);
    const [low, high] = [at(result, last - from), localAt(next)];
    for (let x = last + 1; x <= next; x++) result[x - from] = low + ((high - low) * (x - last)) / (next - last);
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
      const sub = new Float64Array(count);
      for (let k = 0, t = phase; k < count; k++, t += period) sub[k] = at(y, t) - at(trend, t);
      const smooth = loess(sub, seasonalWindow, 0, -1, count);
      for (let k = 0; k < smooth.length; k++) cycle[phase + k * period] = at(smooth, k);
    }
    const low = loess(movingAverage(movingAverage(movingAverage(cycle, period), period), 3), odd(period), 1);
    for (let i = 0; i < n; i++) seasonal[i] = at(cycle, i + period) - at(low, i);
    const rest = new Float64Array(n);
    for (let i = 0; i < n; i++) rest[i] = at(y, i) - at(seasonal, i);
    trend = loess(rest, trendWindow, 1);
  }
  return { seasonal, trend };
}

type Season = { period: number; values: Float64Array };
export type Decomposition = {
  adjusted: Float64Array;
  trend: Float64Array;
  seasons: Season[];
};

const known = new WeakMap<Float64Array, { periods: string; parts: Decomposition }>();

/** The parts of a series; asked for again of the same array, the same answer: nobody changes either. */
export function decompose(y: Float64Array, periods: number[]): Decomposition {
  const name = periods.join();
  const before = known.get(y);
  if (before?.periods === name) return before.parts;
  const parts = split(y, periods);
  known.set(y, { periods: name, parts });
  return parts;
}

/** Several seasonalities in turn, twice round (Bandara, Hyndman & Bergmeir 2021). Needs two whole periods of each. */
function split(y: Float64Array, periods: number[]): Decomposition {
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

/**
 * How much of a season other periods bear out, 0 to 1: the slope of a regression of each period, without trend, on the mean of
 * the others. Of noise it is about 0, however high the season that was found in it.
 */
export function heightOf(rest: Float64Array, period: number): number {
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  const from = rest.length % period;
  for (let t = from; t < rest.length; t++) {
    sums[t % period] = at(sums, t % period) + at(rest, t);
    counts[t % period] = at(counts, t % period) + 1;
  }
  let [both, own] = [0, 0];
  for (let t = from; t < rest.length; t++) {
    const said = (at(sums, t % period) - at(rest, t)) / (at(counts, t % period) - 1);
    both += said * at(rest, t);
    own += said * said;
  }
  return own > 0 ? Math.max(0, Math.min(1, both / own)) : 0;
}

export type Calm = { base: Float64Array; season: (step: number) => number };

/** A series without its seasons, each as high as other periods bear it out, and the seasons carried on from their last period. */
export function calmed(y: Float64Array, { adjusted, trend, seasons }: Decomposition): Calm {
  const believed = seasons.map(({ period, values }) => {
    const height = heightOf(
      adjusted.map((value, i) => value - at(trend, i) + at(values, i)),
      period,
    );
    return { period, values: values.map((value) => height * value) };
  });
  const base = Float64Array.from(y);
  for (const { values } of believed) for (let i = 0; i < y.length; i++) base[i] = at(base, i) - at(values, i);
  const season = (step: number) =>
    believed.reduce((sum, { period, values }) => sum + at(values, values.length - period + (step % period)), 0);
  return { base, season };
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
