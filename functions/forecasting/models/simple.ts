/** The methods that others have to beat (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.2). */
import { at, mean } from "../numeric.ts";

type Model = (y: Float64Array, horizon: number) => Float64Array;

export const naive: Model = (y, horizon) => new Float64Array(horizon).fill(at(y, y.length - 1));

/** The same place of the last period. */
export const seasonalNaive = (y: Float64Array, horizon: number, period: number): Float64Array =>
  Float64Array.from({ length: horizon }, (_, h) => at(y, y.length - period + (h % period)));

/** The line from the first value through the last. */
export const drift: Model = (y, horizon) => {
  const last = at(y, y.length - 1);
  const slope = (last - at(y, 0)) / Math.max(1, y.length - 1);
  return Float64Array.from({ length: horizon }, (_, h) => last + slope * (h + 1));
};

export const movingAverage = (y: Float64Array, horizon: number, width: number): Float64Array =>
  new Float64Array(horizon).fill(mean(y.subarray(Math.max(0, y.length - width))));
