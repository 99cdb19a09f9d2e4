/**
 * The dynamic optimised theta model (Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler 2016): level, and a trend line that
 * is fitted anew with each value; smoothing, first level and theta by least squares. For a series without season.
 */

import { minimise } from "../minimise.ts";
import { at } from "../numeric.ts";

type Line = { level: number; mean: number; a: number; b: number; power: number };

/** Makes one step: `value` undefined means that the step's own forecast is taken for true. Answers the forecast. */
function step(line: Line, t: number, value: number | undefined, alpha: number, theta: number): number {
  const before = line.power;
  line.power = before * (1 - alpha);
  const forecast = line.level + (1 - 1 / theta) * (before * line.a + ((1 - line.power) / alpha) * line.b);
  const actual = value ?? forecast;
  line.level = alpha * actual + (1 - alpha) * line.level;
  const average = ((t - 1) * line.mean + actual) / t;
  line.b = ((t - 2) * line.b + (6 * (actual - line.mean)) / t) / (t + 1);
  line.mean = average;
  line.a = average - (line.b * (t + 1)) / 2;
  return forecast;
}

const begin = (y: Float64Array, level: number): Line => ({ level, mean: at(y, 0), a: at(y, 0), b: 0, power: 1 });

function squares(y: Float64Array, line: Line, alpha: number, theta: number): number {
  let total = 0;
  for (let t = 1; t <= y.length; t++) {
    const error = at(y, t - 1) - step(line, t, at(y, t - 1), alpha, theta);
    if (t > 2) total += error * error;
  }
  return total;
}

const recent = 700;

export function theta(all: Float64Array, horizon: number): Float64Array {
  const y = all.subarray(Math.max(0, all.length - recent));
  const spread = Math.sqrt(y.reduce((total, value) => total + (value - at(y, 0)) ** 2, 0) / y.length) || 1;
  const cost = (x: Float64Array) => {
    const [alpha = 0, level = 0, bend = 0] = x;
    const allowed = alpha >= 0.02 && alpha <= 0.99 && bend >= 1 && bend <= 200;
    return allowed ? squares(y, begin(y, level), alpha, bend) : Number.POSITIVE_INFINITY;
  };
  const [alpha = 0.5, level = 0, bend = 2] = minimise(cost, [0.5, at(y, 0) / 2, 2], [-0.2, spread * 0.3, 1], 160);
  const line = begin(y, level);
  squares(y, line, alpha, bend);
  return Float64Array.from({ length: horizon }, (_, h) => step(line, y.length + 1 + h, undefined, alpha, bend));
}
