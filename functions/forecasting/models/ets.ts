/**
 * Exponential smoothing in state space form, chosen by AICc: errors additive or multiplicative, trend none, damped or linear,
 * season none, additive or multiplicative (Hyndman, Koehler, Ord & Snyder 2008; the set that R's ets tries). Multiplicative
 * parts need a series above 0.
 */

import { type Effort, minimise, quick } from "../minimise.ts";
import { at, mean } from "../numeric.ts";

export type EtsShape = {
  error: "additive" | "multiplicative";
  trend: "none" | "damped" | "linear";
  season: "none" | "additive" | "multiplicative";
  period: number;
};
type Smoothing = { alpha: number; beta: number; gamma: number; phi: number };
type State = { level: number; slope: number; season: Float64Array };
export type EtsFit = { shape: EtsShape; smoothing: Smoothing; state: State; aicc: number; length: number };

/** The same without season and with additive errors: what is asked for oftenest, and three times as fast without the cases. */
function runPlain(y: Float64Array, { alpha, beta, phi }: Smoothing, state: State): number {
  let { level, slope } = state;
  let squares = 0;
  for (let t = 0; t < y.length; t++) {
    const base = level + phi * slope;
    const error = at(y, t) - base;
    squares += error * error;
    level = base + alpha * error;
    slope = phi * slope + beta * error;
  }
  state.level = level;
  state.slope = slope;
  return y.length * Math.log(squares / y.length + 1e-300);
}

/**
 * Runs through the series and leaves the last states in `state`. The answer is −2 log likelihood but for a constant. The
 * states move alike for both kinds of error; only the likelihood differs.
 */
function run(y: Float64Array, shape: EtsShape, { alpha, beta, gamma, phi }: Smoothing, state: State): number {
  const { season } = state;
  const m = season.length;
  const ratio = shape.season === "multiplicative";
  const relative = shape.error === "multiplicative";
  if (m === 0 && !relative) return runPlain(y, { alpha, beta, gamma, phi }, state);
  let { level, slope } = state;
  let [squares, logs, place] = [0, 0, 0];
  for (let t = 0; t < y.length; t++) {
    const base = level + phi * slope;
    const s = m > 0 ? at(season, place) : 0;
    const fitted = ratio ? base * s : base + s;
    const error = at(y, t) - fitted;
    if ((relative || ratio) && (fitted <= 1e-9 || base <= 1e-9)) return Number.POSITIVE_INFINITY;
    squares += relative ? (error / fitted) ** 2 : error * error;
    if (relative) logs += Math.log(fitted);
    const pull = ratio ? error / s : error;
    level = base + alpha * pull;
    slope = phi * slope + beta * pull;
    if (m > 0) {
      season[place] = s + gamma * (ratio ? error / base : error);
      place = place + 1 === m ? 0 : place + 1;
    }
  }
  state.level = level;
  state.slope = slope;
  return y.length * Math.log(squares / y.length + 1e-300) + 2 * logs;
}

/** The mean of each place of the first five periods against a centred moving average: the classical decomposition. */
function startSeason(y: Float64Array, period: number, ratio: boolean): Float64Array {
  const half = period >> 1;
  const end = Math.min(y.length, 6 * period) - half;
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let t = half; t < end; t++) {
    let window = 0;
    for (let k = -half; k <= half; k++) window += at(y, t + k) * (period % 2 === 0 && Math.abs(k) === half ? 0.5 : 1);
    const place = t % period;
    sums[place] = at(sums, place) + (ratio ? (at(y, t) * period) / window : at(y, t) - window / period);
    counts[place] = at(counts, place) + 1;
  }
  const raw = sums.map((total, i) => (at(counts, i) > 0 ? total / at(counts, i) : ratio ? 1 : 0));
  const centre = mean(raw);
  return raw.map((value) => (ratio ? Math.max(0.01, value / centre) : value - centre));
}

const linear = (x: Float64Array, shape: EtsShape): Smoothing => ({
  alpha: at(x, 0),
  beta: shape.trend === "none" ? 0 : at(x, 2),
  gamma: shape.season === "none" ? 0 : at(x, x.length - 1),
  phi: shape.trend === "damped" ? at(x, 4) : shape.trend === "linear" ? 1 : 0,
});

const admissible = ({ alpha, beta, gamma, phi }: Smoothing, { trend }: EtsShape): boolean =>
  alpha >= 1e-4 &&
  alpha <= 0.9999 &&
  (trend === "none" || (beta >= 1e-4 && beta <= alpha)) &&
  gamma >= 0 &&
  gamma <= 1 - alpha &&
  (trend !== "damped" || (phi >= 0.8 && phi <= 0.98));

type Start = { x: number[]; step: number[]; season: Float64Array };

function startOf(y: Float64Array, { trend, season, period }: EtsShape): Start {
  const seasonal = season !== "none";
  const first = seasonal ? startSeason(y, period, season === "multiplicative") : new Float64Array(0);
  const span = Math.max(2, Math.min(y.length, seasonal ? 2 * period : 10));
  const half = Math.floor(span / 2);
  const level = mean(y.subarray(0, seasonal ? period : Math.min(span, 5)));
  const slope = (mean(y.subarray(half, span)) - mean(y.subarray(0, half))) / Math.max(1, half);
  const spread = Math.sqrt(y.reduce((total, value) => total + (value - level) ** 2, 0) / y.length) || 1;
  const x = [0.3, level];
  const step = [0.2, spread * 0.3];
  if (trend !== "none") x.push(0.03, slope) && step.push(0.05, spread * 0.02 + Math.abs(slope) * 0.2);
  if (trend === "damped") x.push(0.95) && step.push(-0.05);
  if (seasonal) x.push(0.05) && step.push(0.1);
  return { x, step, season: first };
}

export function fitEts(y: Float64Array, shape: EtsShape, effort: Effort): EtsFit {
  const { x, step, season } = startOf(y, shape);
  const scratch = new Float64Array(season.length);
  const state: State = { level: 0, slope: 0, season: scratch };
  const cost = (tried: Float64Array) => {
    const smoothing = linear(tried, shape);
    if (!admissible(smoothing, shape)) return Number.POSITIVE_INFINITY;
    state.level = at(tried, 1);
    state.slope = shape.trend === "none" ? 0 : at(tried, 3);
    scratch.set(season);
    return run(y, shape, smoothing, state);
  };
  const best = minimise(cost, x, step, effort);
  const likelihood = cost(best);
  const k = x.length + 1 + Math.max(0, season.length - 1);
  const aicc = likelihood + 2 * k + (2 * k * (k + 1)) / Math.max(1, y.length - k - 1);
  return { shape, smoothing: linear(best, shape), state, aicc, length: y.length };
}

export function etsAhead({ shape, smoothing, state, length }: EtsFit, horizon: number): Float64Array {
  const { level, slope, season } = state;
  let drift = 0;
  return Float64Array.from({ length: horizon }, (_, h) => {
    drift += shape.trend === "none" ? 0 : smoothing.phi ** (h + 1);
    const base = level + drift * slope;
    if (season.length === 0) return base;
    const s = at(season, (length + h) % season.length);
    return shape.season === "multiplicative" ? base * s : base + s;
  });
}

const trends = ["none", "damped", "linear"] as const;

/** The shapes worth trying: R's set without the combinations it calls unstable. */
export function etsShapes(y: Float64Array, period: number): EtsShape[] {
  const positive = y.every((value) => value > 0);
  const short = y.length <= 8;
  const shapes: EtsShape[] = [];
  for (const trend of short ? trends.slice(0, 1) : trends)
    for (const error of positive ? (["additive", "multiplicative"] as const) : (["additive"] as const)) {
      if (period < 2) shapes.push({ error, trend, season: "none", period: 1 });
      else {
        shapes.push({ error, trend, season: "additive", period });
        if (error === "multiplicative") shapes.push({ error, trend, season: "multiplicative", period });
      }
    }
  return shapes;
}

/** Parameters are learnt from so many last values at most: what is older says little of how fast things change now. */
const recent = 700;

export function bestEts(y: Float64Array, period: number, shapes = etsShapes(y, period), effort = quick): EtsFit {
  const known = y.subarray(Math.max(0, y.length - Math.max(recent, 4 * period)));
  const fits = shapes.map((shape) => fitEts(known, shape, effort));
  return fits.reduce((a, b) => (b.aicc < a.aicc ? b : a));
}
