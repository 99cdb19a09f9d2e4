import { naiveScale } from "@quayside/functions/forecasting/accuracy.ts";
import type { Held } from "./series-set.ts";

/** One forecast's errors in the measures of the M4 competition; steps nobody knows the truth of are left out. */
export type Score = { smape: number; mase: number };

export function scoreOf(series: Held, known: Float64Array, point: ArrayLike<number>, period: number): Score {
  const steps = series.actual.flatMap((actual, h) =>
    actual === undefined
      ? []
      : [{ actual, error: Math.abs(actual - (point[h] ?? 0)), size: Math.abs(actual) + Math.abs(point[h] ?? 0) }],
  );
  const average = (of: (step: (typeof steps)[number]) => number) =>
    steps.reduce((sum, step) => sum + of(step), 0) / Math.max(1, steps.length);
  const scale = naiveScale(known, period);
  return {
    smape: 200 * average(({ error, size }) => (size > 0 ? error / size : 0)),
    mase: scale > 0 ? average(({ error }) => error) / scale : 0,
  };
}

/** The mean of both measures' ratios to Naive2's, each averaged over the set first. */
export function owa(scores: readonly Score[], naive: readonly Score[]): number {
  const sum = (list: readonly Score[], key: keyof Score) => list.reduce((total, score) => total + score[key], 0);
  return (sum(scores, "smape") / sum(naive, "smape") + sum(scores, "mase") / sum(naive, "mase")) / 2;
}

/** The test of the M4 organisers: whether the autocorrelation one period back is more than chance at 90 %. */
function isSeasonal(y: Float64Array, period: number): boolean {
  if (period < 2 || y.length < 3 * period) return false;
  const centre = y.reduce((sum, value) => sum + value, 0) / y.length;
  const product = (lag: number) =>
    y.subarray(lag).reduce((sum, value, t) => sum + (value - centre) * ((y[t] ?? 0) - centre), 0);
  const all = product(0);
  const squares = Array.from({ length: period - 1 }, (_, k) => (product(k + 1) / all) ** 2);
  const limit = 1.645 * Math.sqrt((1 + 2 * squares.reduce((sum, value) => sum + value, 0)) / y.length);
  return Math.abs(product(period) / all) > limit;
}

/** Seasonal indices by classical decomposition: multiplicative for a series above 0, or else additive. */
function indices(y: Float64Array, period: number, ratio: boolean): Float64Array {
  const half = period >> 1;
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let t = half; t < y.length - half; t++) {
    let trend = 0;
    for (let k = -half; k <= half; k++) trend += (y[t + k] ?? 0) * (period % 2 === 0 && Math.abs(k) === half ? 0.5 : 1);
    const value = y[t] ?? 0;
    sums[t % period] = (sums[t % period] ?? 0) + (ratio ? value / (trend / period) : value - trend / period);
    counts[t % period] = (counts[t % period] ?? 0) + 1;
  }
  const means = sums.map((sum, i) => sum / (counts[i] || 1));
  const centre = means.reduce((sum, value) => sum + value, 0) / period;
  return means.map((value) => (ratio ? value / centre : value - centre));
}

/** Naive2 of the M competitions: the last value without its season, with the season of the step put on. */
export function naive2(y: Float64Array, horizon: number, period: number): Float64Array {
  const last = y[y.length - 1] ?? 0;
  if (!isSeasonal(y, period)) return new Float64Array(horizon).fill(last);
  const ratio = y.every((value) => value > 0);
  const season = indices(y, period, ratio);
  const place = (h: number) => season[(y.length + h) % period] ?? 0;
  const level = ratio ? last / place(-1) : last - place(-1);
  return Float64Array.from({ length: horizon }, (_, h) => (ratio ? level * place(h) : level + place(h)));
}
