/** Autoregression with lags of the recent past and of the seasons, by ridge regression (H&A, FPP3, ch. 9), run on step by step. */
import { at, mean, solve, variance } from "../numeric.ts";

function lagsOf(n: number, periods: number[]): number[] {
  const lags = new Set([1, 2, 3]);
  for (const period of periods)
    for (const lag of period <= 24 ? [period - 1, period, period + 1, 2 * period] : [period]) lags.add(lag);
  return [...lags].filter((lag) => lag >= 1 && n > lag + 3 * (periods.length * 4 + 4)).sort((a, b) => a - b);
}

/** `undefined` where the series is too short to learn from. */
export function autoregression(y: Float64Array, horizon: number, periods: number[]): Float64Array | undefined {
  const n = y.length;
  const lags = lagsOf(n, periods);
  const reach = lags.at(-1) ?? 0;
  const deviation = Math.sqrt(variance(y));
  if (lags.length === 0 || deviation === 0) return undefined;
  const centre = mean(y);
  const z = new Float64Array(n + horizon);
  for (let t = 0; t < n; t++) z[t] = (at(y, t) - centre) / deviation;
  const size = lags.length;
  const matrix = lags.map((_, i) => Float64Array.from(lags, (_, j) => (i === j ? 0.01 * Math.sqrt(n) : 0)));
  const right = new Float64Array(size);
  for (let t = reach; t < n; t++)
    for (let i = 0; i < size; i++) {
      const x = at(z, t - at(lags, i));
      right[i] = at(right, i) + x * at(z, t);
      const row = matrix[i] ?? right;
      for (let j = 0; j < size; j++) row[j] = at(row, j) + x * at(z, t - at(lags, j));
    }
  const weights = solve(matrix, right);
  for (let t = n; t < n + horizon; t++) {
    let next = 0;
    for (let i = 0; i < size; i++) next += at(weights, i) * at(z, t - at(lags, i));
    z[t] = Math.max(-20, Math.min(20, next));
  }
  return Float64Array.from({ length: horizon }, (_, h) => centre + deviation * at(z, n + h));
}
