/**
 * Autoregression on the recent past and on the seasons' neighbourhoods by ridge regression, run on step by step
 * (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., ch. 9).
 */

import { ridge } from "../least-squares.ts";
import { at, mean, pick, variance } from "../numeric.ts";

/** The whole first season as far as it is short; of longer seasons the same step a season ago and its neighbours. */
function lagsOf(n: number, periods: number[]): number[] {
  const [period = 1] = periods;
  const near = period <= 1 ? 4 : period <= 24 ? period + 2 : 6;
  const lags = new Set(Array.from({ length: near }, (_, i) => i + 1));
  for (const m of periods) for (const lag of [m - 1, m, m + 1, 2 * m]) lags.add(lag);
  if (period > 1 && period <= 7) lags.add(3 * period).add(4 * period);
  const reach = [...lags].filter((lag) => lag >= 1 && n > 1.5 * lag + 20).sort((a, b) => a - b);
  return reach.length > 0 ? reach : [1];
}

/** The penalty in rows of unit variance, per √n rows. */
const penalty = 0.05;

/** Nothing holds the weights back from running away; the known range and a share of it on both sides do. */
const farther = 0.25;

/** `undefined` where the series is too short to learn from. */
export function autoregression(y: Float64Array, horizon: number, periods: number[]): Float64Array | undefined {
  const n = y.length;
  const deviation = Math.sqrt(variance(y));
  if (n < 12 || deviation === 0) return undefined;
  const lags = lagsOf(n, periods);
  const reach = pick(lags, lags.length - 1);
  const centre = mean(y);
  const z = new Float64Array(n + horizon);
  for (let t = 0; t < n; t++) z[t] = (at(y, t) - centre) / deviation;
  const columns = lags.map((lag) => z.subarray(reach - lag, n - lag));
  const weights = ridge(columns, z.subarray(reach, n), penalty * Math.sqrt(n));
  const known = z.subarray(0, n);
  const [lowest, highest] = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
  const room = farther * (highest - lowest);
  for (let t = n; t < n + horizon; t++) {
    let next = 0;
    for (let i = 0; i < lags.length; i++) next += at(weights, i) * at(z, t - pick(lags, i));
    z[t] = Math.max(lowest - room, Math.min(highest + room, next));
  }
  return Float64Array.from({ length: horizon }, (_, h) => centre + deviation * at(z, n + h));
}
