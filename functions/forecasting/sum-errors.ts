import { mean } from "./numeric.ts";

/** A forecast's errors, path by path: one path for each place in the past that it was made from. */
type Errors = readonly (readonly number[])[];

/** The errors of sums over as many steps, from every place of every path. */
export function windowErrors(errors: Errors, steps: number): Float64Array {
  const sums: number[] = [];
  for (const path of errors)
    for (let from = 0; from + steps <= path.length; from++)
      sums.push(path.slice(from, from + steps).reduce((total, error) => total + error, 0));
  return Float64Array.from(sums);
}

/** So many errors of sums say how far off a sum may be. */
export const enoughSums = 20;

const meanSquare = (errors: Float64Array) => mean(errors.map((error) => error * error));

/** However independent errors look within few paths: a level that is wrong is wrong on all days. */
const leastTogether = 0.02;

/**
 * The size of the error of a sum over `steps`, also of more than any path has: the mean correlation of two errors is learnt from
 * whole paths and goes on. 0 without errors.
 */
export function sumErrorSize(errors: Errors, steps: number): number {
  const single = meanSquare(windowErrors(errors, 1));
  const longest = Math.max(0, ...errors.map((path) => path.length));
  const whole = meanSquare(windowErrors(errors, longest));
  const seen = single > 0 && longest > 1 ? (whole / (longest * single) - 1) / (longest - 1) : 0;
  const together = Math.min(1, Math.max(leastTogether, seen));
  return Math.sqrt(single * steps * (1 + (steps - 1) * together));
}
