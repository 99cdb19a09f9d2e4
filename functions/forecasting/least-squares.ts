import { at, pick, solve } from "./numeric.ts";

type Residuals = (x: Float64Array) => Float64Array;
export type Least = { x: Float64Array; squares: number };

function squaresOf(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += at(values, i) * at(values, i);
  return Number.isFinite(total) ? total : Number.POSITIVE_INFINITY;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += at(a, i) * at(b, i);
  return total;
}

function slopes(residuals: Residuals, x: Float64Array, before: Float64Array): Float64Array[] {
  return Array.from(x, (_, i) => {
    const moved = Float64Array.from(x);
    moved[i] = at(moved, i) + 1e-5;
    const after = residuals(moved);
    for (let t = 0; t < after.length; t++) after[t] = (at(after, t) - at(before, t)) / 1e-5;
    return after;
  });
}

/** Least squares by Levenberg (1944) and Marquardt (1963), slopes by differences. `residuals` must answer a new array. */
export function leastSquares(residuals: Residuals, start: Float64Array, rounds: number): Least {
  let x = start;
  let now = residuals(x);
  let squares = squaresOf(now);
  let damping = 1e-3;
  for (let round = 0; round < rounds && x.length > 0; round++) {
    const jacobian = slopes(residuals, x, now);
    const right = Float64Array.from(jacobian, (column) => -dot(column, now));
    const normal = products(jacobian);
    const before = squares;
    for (let tries = 0; tries < 4; tries++) {
      const damped = normal.map((row, i) => row.map((value, j) => (i === j ? value * (1 + damping) + 1e-12 : value)));
      const move = solve(damped, right);
      const next = x.map((value, i) => value + at(move, i));
      const there = residuals(next);
      const fewer = squaresOf(there);
      if (fewer < squares) {
        [x, now, squares] = [next, there, fewer];
        damping = Math.max(1e-9, damping / 10);
        break;
      }
      damping *= 10;
    }
    if (before - squares < 1e-5 * before) break;
  }
  return { x, squares };
}

/** Each column times each; the matrix is symmetric, so half of it is worked out. */
export function products(columns: Float64Array[]): Float64Array[] {
  const matrix = columns.map(() => new Float64Array(columns.length));
  for (const [i, row] of columns.entries())
    for (let j = 0; j <= i; j++) {
      const value = dot(row, pick(columns, j));
      pick(matrix, i)[j] = value;
      pick(matrix, j)[i] = value;
    }
  return matrix;
}

/** Ridge regression on columns: the penalty is in units of one row of unit variance, per column. */
export function ridge(columns: Float64Array[], y: Float64Array, penalty: number): Float64Array {
  const normal = products(columns);
  for (const [i, row] of normal.entries()) row[i] = at(row, i) + penalty;
  return solve(
    normal,
    Float64Array.from(columns, (_, i) => dot(pick(columns, i), y)),
  );
}
