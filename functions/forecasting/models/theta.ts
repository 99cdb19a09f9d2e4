/** The theta method (Assimakopoulos & Nikolopoulos 2000) as it was and as it is optimised; both for a series without season. */
import { minimise, quick } from "../minimise.ts";
import { at, slopeOf } from "../numeric.ts";
import { bestEts, type EtsShape } from "./ets.ts";

/**
 * Runs through the series from a first level, and beyond it on the model's own forecasts, which are left in `ahead`. The
 * answer is the sum of squares. All in one loop: the search comes through here hundreds of times.
 */
function run(y: Float64Array, start: number, alpha: number, theta: number, ahead: Float64Array): number {
  const n = y.length;
  const share = 1 - 1 / theta;
  let [level, mean, a, b, power, total] = [start, at(y, 0), at(y, 0), 0, 1, 0];
  for (let t = 1; t <= n + ahead.length; t++) {
    const before = power;
    power = before * (1 - alpha);
    const forecast = level + share * (before * a + ((1 - power) / alpha) * b);
    const actual = t <= n ? at(y, t - 1) : forecast;
    if (t > n) ahead[t - n - 1] = forecast;
    else if (t > 2) total += (actual - forecast) * (actual - forecast);
    level = alpha * actual + (1 - alpha) * level;
    const average = ((t - 1) * mean + actual) / t;
    b = ((t - 2) * b + (6 * (actual - mean)) / t) / (t + 1);
    mean = average;
    a = average - (b * (t + 1)) / 2;
  }
  return total;
}

const recent = 700;
const none = new Float64Array(0);

/** The sum of squares is flat along a ridge of smoothing and theta: a search that ends early ends anywhere on it. */
const nearer = { ...quick, tolerance: 1e-6 };

/**
 * The dynamic optimised theta model (Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler 2016): level, and a trend line that
 * is fitted anew with each value; smoothing, first level and theta by least squares.
 */
export function dynamicTheta(all: Float64Array, horizon: number): Float64Array {
  const y = all.subarray(Math.max(0, all.length - recent));
  const spread = Math.sqrt(y.reduce((total, value) => total + (value - at(y, 0)) ** 2, 0) / y.length) || 1;
  const cost = (x: Float64Array) => {
    const [alpha, level, bend] = [at(x, 0), at(x, 1), at(x, 2)];
    const allowed = alpha >= 0.02 && alpha <= 0.99 && bend >= 1 && bend <= 200;
    return allowed ? run(y, level, alpha, bend, none) : Number.POSITIVE_INFINITY;
  };
  const [alpha = 0.5, level = 0, bend = 2] = minimise(cost, [0.5, at(y, 0) / 2, 2], [-0.2, spread * 0.3, 1], nearer);
  const ahead = new Float64Array(horizon);
  run(y, level, alpha, bend, ahead);
  return ahead;
}

const level: EtsShape = { error: "additive", trend: "none", season: "none", period: 1 };

/** Simple exponential smoothing that climbs by half the slope of the line through all values (Hyndman & Billah 2003). */
export function theta(y: Float64Array, horizon: number, effort = quick): Float64Array {
  const { smoothing, state } = bestEts(y, 1, [level], effort);
  const climb = slopeOf(y) / 2;
  const { alpha } = smoothing;
  const behind = (1 - (1 - alpha) ** y.length) / alpha;
  return Float64Array.from({ length: horizon }, (_, h) => state.level + climb * (h + behind));
}
