/** Numbers by index. A typed array read inside its bounds is a number; the compiler cannot know the bounds. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] as number;

export const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += at(values, i);
  return total;
};

export const mean = (values: ArrayLike<number>): number => (values.length === 0 ? 0 : sum(values) / values.length);

export function variance(values: ArrayLike<number>): number {
  const centre = mean(values);
  let total = 0;
  for (let i = 0; i < values.length; i++) total += (at(values, i) - centre) ** 2;
  return values.length < 2 ? 0 : total / (values.length - 1);
}

/** The p-quantile, linear between order statistics (type 7 of Hyndman & Fan 1996). */
export function quantile(values: ArrayLike<number>, p: number): number {
  const sorted = Float64Array.from(values).sort();
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

type Point = { at: number[]; value: number };

/** The simplex of Nelder & Mead (1965); a value that is no number counts as infinitely bad. */
export function minimise(cost: (x: number[]) => number, start: number[], step: number[], rounds: number): number[] {
  const priced = (x: number[]): Point => {
    const value = cost(x);
    return { at: x, value: Number.isFinite(value) ? value : Number.POSITIVE_INFINITY };
  };
  const simplex = [
    priced(start),
    ...start.map((_, i) => priced(start.map((x, j) => (i === j ? x + (step[j] ?? 0) : x)))),
  ];
  for (let round = 0; round < rounds; round++) {
    simplex.sort((a, b) => a.value - b.value);
    const [best] = simplex;
    const worst = simplex.at(-1);
    const second = simplex.at(-2);
    if (!best || !worst || !second) break;
    if (worst.value - best.value < 1e-8 * (Math.abs(best.value) + 1e-8)) break;
    const others = simplex.slice(0, -1);
    const centre = start.map((_, i) => others.reduce((total, each) => total + at(each.at, i), 0) / others.length);
    const along = (t: number) => priced(centre.map((c, i) => c + t * (at(worst.at, i) - c)));
    let next = along(-1);
    if (next.value < best.value) {
      const further = along(-2);
      if (further.value < next.value) next = further;
    } else if (next.value >= second.value) next = along(next.value < worst.value ? -0.5 : 0.5);
    if (next.value < worst.value) simplex[simplex.length - 1] = next;
    else
      for (let i = 1; i < simplex.length; i++)
        simplex[i] = priced((simplex[i] ?? best).at.map((x, j) => (x + at(best.at, j)) / 2));
  }
  return simplex.sort((a, b) => a.value - b.value)[0]?.at ?? start;
}
