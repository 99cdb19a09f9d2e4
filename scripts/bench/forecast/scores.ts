import { naiveScale } from "@quayside/functions/forecasting/accuracy.ts";
import { repeats, seasonalIndices } from "@quayside/functions/forecasting/models/indices.ts";
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

/** Naive2 of the M competitions: the last value without its season, with the season of the step put on. */
export function naive2(y: Float64Array, horizon: number, period: number): Float64Array {
  const last = y[y.length - 1] ?? 0;
  if (y.length < 3 * period || !repeats(y, period)) return new Float64Array(horizon).fill(last);
  const ratio = y.every((value) => value > 0);
  const season = seasonalIndices(y, period, ratio);
  const place = (h: number) => season[(y.length + h) % period] ?? 0;
  const level = ratio ? last / place(-1) : last - place(-1);
  return Float64Array.from({ length: horizon }, (_, h) => (ratio ? level * place(h) : level + place(h)));
}
