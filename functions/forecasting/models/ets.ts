/**
 * Exponential smoothing with additive errors, no/damped/linear trend and no/additive season, chosen by AICc:
 * Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., ch. 8; Hyndman et al. (2008) for the bounds.
 */
import { at, mean, minimise } from "../numeric.ts";

export type Trend = "none" | "linear" | "damped";
type State = { level: number; slope: number; season: Float64Array };
export type Smoothing = { alpha: number; beta: number; gamma: number; phi: number };
type Shape = { trend: Trend; period: number };

/** Runs the recursions through the series; leaves the last states in `state`, returns the squared errors' sum. */
export function smooth(y: Float64Array, shape: Shape, { alpha, beta, gamma, phi }: Smoothing, state: State): number {
  const { season } = state;
  const m = season.length;
  let { level, slope } = state;
  let total = 0;
  for (let t = 0; t < y.length; t++) {
    const place = m > 0 ? t % m : 0;
    const before = level + phi * slope;
    const error = at(y, t) - before - (m > 0 ? at(season, place) : 0);
    total += error * error;
    level = before + alpha * error;
    if (shape.trend !== "none") slope = phi * slope + beta * error;
    if (m > 0) season[place] = at(season, place) + gamma * error;
  }
  state.level = level;
  state.slope = slope;
  return total;
}

function startSeason(y: Float64Array, period: number): Float64Array {
  if (period < 2) return new Float64Array(0);
  const cycles = Math.max(1, Math.min(4, Math.floor(y.length / period)));
  const season = new Float64Array(period);
  for (let cycle = 0; cycle < cycles; cycle++) {
    const centre = mean(y.subarray(cycle * period, (cycle + 1) * period));
    for (let i = 0; i < period; i++) season[i] = at(season, i) + (at(y, cycle * period + i) - centre) / cycles;
  }
  return season;
}

const parameters = (x: number[], trend: Trend, seasonal: boolean): Smoothing => ({
  alpha: at(x, 0),
  beta: trend === "none" ? 0 : at(x, 2),
  gamma: seasonal ? at(x, x.length - 1) : 0,
  phi: trend === "damped" ? at(x, 4) : trend === "linear" ? 1 : 0,
});

const admissible = ({ alpha, beta, gamma, phi }: Smoothing, trend: Trend): boolean =>
  alpha >= 1e-4 &&
  alpha <= 0.9999 &&
  (trend === "none" || (beta >= 1e-4 && beta <= alpha)) &&
  gamma >= 0 &&
  gamma <= 1 - alpha &&
  (trend !== "damped" || (phi >= 0.8 && phi <= 0.98));

function fitShape(y: Float64Array, shape: Shape, rounds: number) {
  const seasonal = shape.period > 1;
  const first = startSeason(y, shape.period);
  const span = Math.max(2, Math.min(y.length, seasonal ? 2 * shape.period : 10));
  const level = mean(y.subarray(0, seasonal ? shape.period : Math.min(span, 5)));
  const scale = Math.sqrt(y.reduce((total, value) => total + (value - level) ** 2, 0) / y.length) || 1;
  const half = Math.floor(span / 2);
  const slope = (mean(y.subarray(half, span)) - mean(y.subarray(0, half))) / Math.max(1, half);
  const start = [0.3, level];
  const step = [0.2, scale * 0.3];
  if (shape.trend !== "none") start.push(0.03, slope) && step.push(0.05, scale * 0.02 + Math.abs(slope) * 0.2);
  if (shape.trend === "damped") start.push(0.95) && step.push(-0.05);
  if (seasonal) start.push(0.05) && step.push(0.1);
  const begin = (x: number[]): State => ({
    level: at(x, 1),
    slope: shape.trend === "none" ? 0 : at(x, 3),
    season: Float64Array.from(first),
  });
  const cost = (x: number[]) => {
    const chosen = parameters(x, shape.trend, seasonal);
    return admissible(chosen, shape.trend) ? smooth(y, shape, chosen, begin(x)) : Number.POSITIVE_INFINITY;
  };
  const best = minimise(cost, start, step, rounds);
  const state = begin(best);
  const smoothing = parameters(best, shape.trend, seasonal);
  const squares = smooth(y, shape, smoothing, state);
  const k = start.length + 1 + (seasonal ? shape.period - 1 : 0);
  const n = y.length;
  const aicc = n * Math.log(squares / n + 1e-300) + 2 * k + (2 * k * (k + 1)) / Math.max(1, n - k - 1);
  return { shape, smoothing, state, aicc };
}

/** The point forecasts of the best shape; `period` 1 for a series without a season. */
export function ets(y: Float64Array, horizon: number, period: number, rounds = 160): Float64Array {
  const trends: Trend[] = y.length > 8 ? ["none", "damped", "linear"] : ["none"];
  const fits = trends.map((trend) => fitShape(y, { trend, period }, rounds));
  const best = fits.reduce((a, b) => (b.aicc < a.aicc ? b : a));
  const { level, slope, season } = best.state;
  let drift = 0;
  return Float64Array.from({ length: horizon }, (_, h) => {
    drift += best.shape.trend === "none" ? 0 : best.smoothing.phi ** (h + 1);
    return level + drift * slope + (season.length > 0 ? at(season, (y.length + h) % season.length) : 0);
  });
}
