import { ridge } from "./least-squares.ts";
import { decompose } from "./models/stl.ts";
import { at, mean, pick, spread } from "./numeric.ts";

/** A quantity known for every past step and for each step ahead: a promotion's days as 0 and 1, a price, a budget. */
export type Regressor = { name: string; values: Float64Array };
export type Effect = { name: string; perUnit: number };
export type Effects = { past: Float64Array; ahead: Float64Array; sizes: Effect[] };

/** The ridge in rows of unit variance: an event seen once is believed by a half. */
const doubt = 1;

const remainder = (y: Float64Array, periods: number[]): Float64Array => {
  const { adjusted, trend } = decompose(y, periods);
  return adjusted.map((value, i) => value - at(trend, i));
};

/**
 * What regressors explain beyond trend and season. Both sides lose trend and season by the same linear filter first, so
 * that the rest regressed on the rest gives the effect with trend and season held still (Frisch & Waugh 1933).
 */
export function effectsOf(y: Float64Array, periods: number[], regressors: Regressor[], horizon: number): Effects {
  const n = y.length;
  const usable = regressors.filter(({ values }) => spread(values.subarray(0, n)) > 0);
  if (usable.length === 0) return { past: new Float64Array(n), ahead: new Float64Array(horizon), sizes: [] };
  const [period = 7] = periods;
  const seasons = periods.length > 0 ? [period] : [];
  const filtered = (values: Float64Array) =>
    n >= 2 * period + 1 ? remainder(values, seasons.length ? seasons : [period]) : values;
  const columns = usable.map(({ values }) => filtered(values.subarray(0, n)));
  const unit = columns.map(
    (column) => Math.sqrt(spread(column) / Math.max(1, column.filter((x) => Math.abs(x) > 1e-9).length)) || 1,
  );
  const scaled = columns.map((column, i) => column.map((value) => value / pick(unit, i)));
  const weights = ridge(scaled, filtered(y), doubt);
  const sizes = usable.map(({ name }, i) => ({ name, perUnit: at(weights, i) / pick(unit, i) }));
  const bases = Float64Array.from(usable, ({ values }) => base(values, n));
  const total = (from: number, length: number) => {
    const sums = new Float64Array(length);
    for (const [i, { values }] of usable.entries()) {
      const [{ perUnit }, base] = [pick(sizes, i), at(bases, i)];
      for (let t = 0; t < length; t++) sums[t] = at(sums, t) + perUnit * (at(values, from + t) - base);
    }
    return sums;
  };
  return { past: total(0, n), ahead: total(n, horizon), sizes };
}

/** What an effect is counted from: 0 for what is mostly absent, as events are, or else the mean of the past. */
function base(values: Float64Array, n: number): number {
  let zeros = 0;
  for (let t = 0; t < n; t++) if (at(values, t) === 0) zeros++;
  return zeros * 2 > n ? 0 : mean(values.subarray(0, n));
}
