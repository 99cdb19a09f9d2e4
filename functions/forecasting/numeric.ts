/**
 * A number by index. A typed array read inside its bounds is a number; the compiler cannot know the bounds. Loops that are
 * run often give it typed arrays only (plain ones go to `pick`): with one kind the engine need not look the kind up.
 */
export const at = (values: ArrayLike<number>, index: number): number => values[index] as number;

/** The same for plain arrays, of numbers or of anything. */
export const pick = <T>(values: readonly T[], index: number): T => values[index] as T;

export const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] ?? 0;
  return total;
};

export const mean = (values: ArrayLike<number>): number => (values.length === 0 ? 0 : sum(values) / values.length);

/** The sum of squared distances from the mean. */
export function spread(values: Float64Array): number {
  const centre = mean(values);
  let total = 0;
  for (let i = 0; i < values.length; i++) total += (at(values, i) - centre) ** 2;
  return total;
}

export const variance = (values: Float64Array): number =>
  values.length < 2 ? 0 : spread(values) / (values.length - 1);

/** The slope of the line through values that stand one step apart, by least squares. */
export function slopeOf(values: Float64Array): number {
  const middle = (values.length - 1) / 2;
  let [cross, squares] = [0, 0];
  for (let t = 0; t < values.length; t++) {
    cross += (t - middle) * at(values, t);
    squares += (t - middle) ** 2;
  }
  return squares > 0 ? cross / squares : 0;
}

/** The p-quantile, linear between order statistics (type 7 of Hyndman & Fan 1996). */
export const quantile = (values: ArrayLike<number>, p: number): number =>
  quantileOf(new Float64Array(values).sort(), p);

/** The same of values that are in order. */
export function quantileOf(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) return 0;
  const place = (sorted.length - 1) * p;
  const low = Math.floor(place);
  const high = Math.min(low + 1, sorted.length - 1);
  return at(sorted, low) + (place - low) * (at(sorted, high) - at(sorted, low));
}

/** Solves a symmetric positive definite system by Gauss elimination with a pivot; singular directions stay 0. */
export function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const rows = matrix.map((row, i) => Float64Array.from([...row, at(right, i)]));
  const row = (i: number) => rows[i] ?? new Float64Array(n + 1);
  for (let column = 0; column < n; column++) {
    let best = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(at(row(i), column)) > Math.abs(at(row(best), column))) best = i;
    [rows[column], rows[best]] = [row(best), row(column)];
    const pivot = row(column);
    if (Math.abs(at(pivot, column)) < 1e-12) continue;
    for (let i = 0; i < n; i++) {
      const other = row(i);
      const factor = i === column ? 0 : at(other, column) / at(pivot, column);
      if (factor !== 0) for (let j = column; j <= n; j++) other[j] = at(other, j) - factor * at(pivot, j);
    }
  }
  return Float64Array.from(right, (_, i) => {
    const pivot = at(row(i), i);
    return Math.abs(pivot) < 1e-12 ? 0 : at(row(i), n) / pivot;
  });
}

export const median = (values: ArrayLike<number>): number => quantile(values, 0.5);
