import type { Held } from "./combine.ts";
import { at, mean, quantile } from "./numeric.ts";

export type Interval = { level: number; lower: Float64Array; upper: Float64Array };

/** The quantile of the standard normal distribution (Acklam's rational approximation, relative error under 1.2e-9). */
export function normalQuantile(p: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
  ];
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1];
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
  const along = (list: number[], x: number) => list.reduce((total, each) => total * x + each, 0);
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return along(c, q) / along(d, q);
  }
  const q = p - 0.5;
  return (along(a, q * q) * q) / along(b, q * q);
}

/**
 * The standard deviation of the error at each step: its square is a line in the step, fitted to the squared errors at the
 * origins and held between even and that of a random walk.
 */
export function deviations(held: Held[], steps: Float64Array, horizon: number): Float64Array {
  const reach = held[0]?.actual.length ?? 0;
  const squares = Float64Array.from({ length: reach }, (_, h) =>
    mean(held.map(({ actual, joint }) => (at(actual, h) - at(joint, h)) ** 2)),
  );
  const walk = mean(steps.map((step) => step * step));
  // Few forecasts, whose errors run together within each, show less than the true scatter; 8 as measured (decision 215).
  const few = 1 + 8 / (Math.max(1, held.length) * Math.sqrt(Math.max(1, reach)));
  const base = few * (reach * held.length >= 4 ? mean(squares) : walk * Math.max(1, horizon / 2));
  const middle = Math.max(1, (reach + 1) / 2);
  const half = Math.floor(reach / 2);
  const [early, late] = [mean(squares.subarray(0, half)), mean(squares.subarray(half))];
  const growth = half > 1 && early > 0 ? Math.min(1, Math.max(0.3, (late / early - 1) / 2)) : 0.5;
  return Float64Array.from({ length: horizon }, (_, h) => Math.sqrt(base * (1 - growth + (growth * (h + 1)) / middle)));
}

/** How much wider than normal the errors' tails are, from the errors measured against their own deviation. */
export function tails(held: Held[], deviation: Float64Array, level: number): number {
  const sizes = held.flatMap(({ actual, joint }) =>
    Array.from(actual, (value, h) => Math.abs(value - at(joint, h)) / (at(deviation, h) || 1)),
  );
  const normal = normalQuantile((1 + level) / 2);
  return sizes.length >= 20 ? Math.max(normal, quantile(sizes, level)) : normal;
}
