import { normalQuantile } from "../forecasting/intervals.ts";
import { quantile } from "../forecasting/numeric.ts";
import { enoughSums, sumErrorSize, windowErrors } from "../forecasting/sum-errors.ts";

/**
 * How far off the sum of a forecast's next `steps` may be in `level` of all cases: by the errors of sums over as many steps
 * where enough of them were held back, else by a normal distribution of the size that `sumErrorSize` tells.
 */
export function sumRange(errors: readonly (readonly number[])[], steps: number, level: number): number {
  const sums = windowErrors(errors, steps);
  if (sums.length >= enoughSums) return quantile(sums.map(Math.abs), level);
  return normalQuantile((1 + level) / 2) * sumErrorSize(errors, steps);
}
