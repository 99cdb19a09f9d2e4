/** The theta method (Assimakopoulos & Nikolopoulos 2000) as it was and as it is optimised; both for a series without season. */
import { minimise, quick } from "../minimise.ts";
import { at, slopeOf } from "../numeric.ts";
import { bestEts, type EtsShape } from "./ets.ts";

/** The line through all values up to each: where it stands after `t` of them, how it climbs, and their mean. */
type Lines = { at: Float64Array; climb: Float64Array; mean: Float64Array };

/** For so many values ahead there is room. */
function linesOf(y: Float64Array, ahead: number): Lines {
  const [there, climb, mean] = [0, 0, 0].map(() => new Float64Array(y.length + ahead + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const lines = { at: there, climb, mean };
  there[0] = at(y, 0);
  mean[0] = at(y, 0);
  for (let t = 1; t <= y.length; t++) extend(lines, t, at(y, t - 1));
  return lines;
}

/** The line with the value that came as number `t`. */
function extend({ at: there, climb, mean }: Lines, t: number, value: number): void {
  const before = at(mean, t - 1);
  const average = ((t - 1) * before + value) / t;
  const slope = ((t - 2) * at(climb, t - 1) + (6 * (value - before)) / t) / (t + 1);
  mean[t] = average;
  climb[t] = slope;
  there[t] = average - (slope * (t + 1)) / 2;
}

/** What is looked for: the share of each value that the level takes up, the first level, and how far the line is bent. */
type Bend = { alpha: number; start: number; theta: number };

/** Where a run has got to: the level, and what is left of the share of all that came before. */
type State = { level: number; power: number };

/** Runs through the series and leaves the last state in `state`. The answer is the sum of squares. */
function run(y: Float64Array, { at: there, climb }: Lines, { alpha, start, theta }: Bend, state: State): number {
  const share = 1 - 1 / theta;
  const [whole, kept] = [1 / alpha, 1 - alpha];
  let [level, power, total] = [start, 1, 0];
  for (let t = 0; t < y.length; t++) {
    const before = power;
    power = before * kept;
    const error = at(y, t) - level - share * (before * at(there, t) + (1 - power) * whole * at(climb, t));
    if (t > 1) total += error * error;
    level = alpha * at(y, t) + kept * level;
  }
  state.level = level;
  state.power = power;
  return total;
}

/** The model's own forecasts, which the line is fitted to in their turn. */
function onwards(lines: Lines, { alpha, theta }: Bend, from: State, known: number, horizon: number): Float64Array {
  const share = 1 - 1 / theta;
  let { level, power } = from;
  return Float64Array.from({ length: horizon }, (_, h) => {
    const t = known + h;
    const before = power;
    power = before * (1 - alpha);
    const forecast = level + share * (before * at(lines.at, t) + ((1 - power) / alpha) * at(lines.climb, t));
    extend(lines, t + 1, forecast);
    level = alpha * forecast + (1 - alpha) * level;
    return forecast;
  });
}

const recent = 700;

/** The sum of squares is flat along a ridge of smoothing and theta: a search that ends early ends anywhere on it. */
const nearer = { ...quick, tolerance: 1e-6 };

/**
 * The dynamic optimised theta model (Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler 2016): level, and a trend line that
 * is fitted anew with each value; smoothing, first level and theta by least squares.
 */
export function dynamicTheta(all: Float64Array, horizon: number): Float64Array {
  const y = all.subarray(Math.max(0, all.length - recent));
  const spread = Math.sqrt(y.reduce((total, value) => total + (value - at(y, 0)) ** 2, 0) / y.length) || 1;
  const lines = linesOf(y, horizon);
  const state = { level: 0, power: 1 };
  const cost = (x: Float64Array) => {
    const bend = { alpha: at(x, 0), start: at(x, 1), theta: at(x, 2) };
    const allowed = bend.alpha >= 0.02 && bend.alpha <= 0.99 && bend.theta >= 1 && bend.theta <= 200;
    return allowed ? run(y, lines, bend, state) : Number.POSITIVE_INFINITY;
  };
  const [alpha = 0.5, start = 0, theta = 2] = minimise(cost, [0.5, at(y, 0) / 2, 2], [-0.2, spread * 0.3, 1], nearer);
  const bend = { alpha, start, theta };
  run(y, lines, bend, state);
  return onwards(lines, bend, state, y.length, horizon);
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
