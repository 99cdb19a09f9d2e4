import { at, quantile } from "../../forecasting/numeric.ts";

export const median = (values: ArrayLike<number>): number => quantile(values, 0.5);

/** Median of absolute distances from the median. */
export function medianDeviation(values: ArrayLike<number>): number {
  const centre = median(values);
  return median(Float64Array.from(values, (value) => Math.abs(value - centre)));
}

/** Median of the slopes between all pairs of a series at even steps (Theil 1950, Sen 1968); `null` for fewer than two. */
export function theilSen(values: ArrayLike<number>): number | null {
  const slopes: number[] = [];
  for (let i = 0; i < values.length; i += 1)
    for (let j = i + 1; j < values.length; j += 1) slopes.push((at(values, j) - at(values, i)) / (j - i));
  return slopes.length === 0 ? null : median(slopes);
}
