/**
 * A season as a sum of sines and cosines, as in dynamic harmonic regression (Hyndman & Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd ed., 10.5): smoother than a season of one number a place, which a few years of weeks leave
 * full of noise.
 */
import { dot, products } from "../least-squares.ts";
import { at, mean, pick, solve } from "../numeric.ts";

/** A year has a day or two more than 52 weeks. */
const lengthOf = (period: number) => (period === 52 ? 365.25 / 7 : period);

const mostOf = (period: number) => (period <= 24 ? Math.floor(period / 2) : period === 52 ? 6 : 24);

/** What a centred average over one period leaves, without the half periods at both ends. */
function detrended(y: Float64Array, period: number): Float64Array {
  const half = period >> 1;
  const edge = period % 2 === 0 ? 0.5 : 1;
  return Float64Array.from({ length: y.length - 2 * half }, (_, i) => {
    let around = edge * (at(y, i) + at(y, i + 2 * half));
    for (let t = i + 1; t < i + 2 * half; t++) around += at(y, t);
    return at(y, i + half) - around / period;
  });
}

/** The weights of the first waves, a sine and a cosine each, in a regression; how many waves, by AICc. */
function firstFew(columns: Float64Array[], y: Float64Array): Float64Array {
  const n = y.length;
  const whole = dot(y, y);
  const right = Float64Array.from(columns, (column) => dot(column, y));
  const normal = products(columns);
  for (const [i, row] of normal.entries()) row[i] = at(row, i) + 0.01;
  let best: { aicc: number; weights: Float64Array } = { aicc: Number.POSITIVE_INFINITY, weights: new Float64Array(0) };
  for (let size = 0; size <= columns.length; size += 2) {
    const part = right.subarray(0, size);
    const leading = normal.slice(0, size).map((row) => row.subarray(0, size));
    const weights = solve(leading, part);
    const squares = Math.max(0, whole - dot(weights, part));
    const k = size + 2;
    const aicc = n * Math.log(squares / n + 1e-300) + 2 * k + (2 * k * (k + 1)) / Math.max(1, n - k - 1);
    if (aicc < best.aicc) best = { aicc, weights };
  }
  return best.weights;
}

const kept = new Map<number, Float64Array[]>();

/** The sines and cosines of a period, by turns: the same for every series, so they are worked out once. */
function wavesOf(period: number, total: number): Float64Array[] {
  const known = kept.get(period);
  if (known?.[0] && known[0].length >= total) return known.map((column) => column.subarray(0, total));
  const turns = Array.from({ length: mostOf(period) }, (_, k) => (2 * Math.PI * (k + 1)) / lengthOf(period));
  const columns = turns.flatMap((turn) =>
    [Math.sin, Math.cos].map((wave) => Float64Array.from({ length: total }, (_, t) => wave(turn * t))),
  );
  kept.set(period, columns);
  return columns;
}

/** A season's values over `total` steps from the first of `y` on. */
export function waveSeason(y: Float64Array, period: number, total: number): Float64Array {
  const rest = detrended(y, period);
  const centre = mean(rest);
  const columns = wavesOf(period, total);
  const half = period >> 1;
  const weights = firstFew(
    columns.map((column) => column.subarray(half, half + rest.length)),
    rest.map((value) => value - centre),
  );
  const season = new Float64Array(total);
  for (let i = 0; i < weights.length; i++) {
    const [weight, column] = [at(weights, i), pick(columns, i)];
    for (let t = 0; t < total; t++) season[t] = at(season, t) + weight * at(column, t);
  }
  return season;
}
