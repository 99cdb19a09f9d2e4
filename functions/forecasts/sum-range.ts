import { normalQuantile } from "../forecasting/intervals.ts";
import { mean, quantile } from "../forecasting/numeric.ts";
import { windowErrors } from "../forecasting/stock.ts";

/** So many errors of sums say how far off a sum may be. */
const enough = 20;

const size = (errors: Float64Array) => Math.sqrt(mean(errors.map((error) => error * error)));

/**
 * How far off the sum of a forecast's next `steps` may be in `level` of all cases: by the errors of sums over as many steps
 * where enough of them were held back; else by a normal distribution of their size, or of the size of single errors
 * growing with the root of time, whichever is more.
 */
export function sumRange(errors: readonly (readonly number[])[], steps: number, level: number): number {
  const sums = windowErrors(errors, steps);
  if (sums.length >= enough) return quantile(sums.map(Math.abs), level);
  const single = size(windowErrors(errors, 1)) * Math.sqrt(steps);
  return normalQuantile((1 + level) / 2) * Math.max(single, size(sums));
}
