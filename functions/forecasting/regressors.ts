import { dot, ridge } from "./least-squares.ts";
import { decompose } from "./models/stl.ts";
import { at, mean, pick, spread } from "./numeric.ts";

/** A quantity known for every past step and for each step ahead: a promotion's days as 0 and 1, a price, a budget. */
export type Regressor = { name: string; values: Float64Array };
export type Effect = { name: string; perUnit: number };
export type Effects = {
  past: Float64Array;
  ahead: Float64Array;
  sizes: Effect[];
  /** What would have been said before `cut` of the steps after it: what came then is not learnt from. */
  foreseen: (cut: number, length: number) => Float64Array;
};

/** Keeps effects that cannot be told apart, such as days that always come together, from running away. */
const steady = 0.02;
/** How many squares of its own error an effect loses. Set on cash withdrawals around Christmas and Easter (decision 215). */
const doubt = 3;

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
  if (usable.length === 0) return none(n, horizon);
  const [period = 7] = periods;
  const seasons = periods.length > 0 ? [period] : [];
  const filtered = (values: Float64Array) =>
    n >= 2 * period + 1 ? remainder(values, seasons.length ? seasons : [period]) : aroundMean(values);
  const bases = Float64Array.from(usable, ({ values }) => base(values, n));
  const unit = usable.map(({ values }, i) => usualStep(values.subarray(0, n), at(bases, i)));
  const scaled = usable.map(({ values }, i) => filtered(values.map((value) => value / pick(unit, i)).subarray(0, n)));
  const rest = filtered(y);
  const perUnitOf = (weights: Float64Array) => weights.map((weight, i) => weight / pick(unit, i));
  const total = (perUnit: Float64Array, from: number, length: number) => {
    const sums = new Float64Array(length);
    for (const [i, { values }] of usable.entries())
      for (let t = 0; t < length; t++) sums[t] = at(sums, t) + at(perUnit, i) * (at(values, from + t) - at(bases, i));
    return sums;
  };
  const effects = perUnitOf(clearPart(scaled, rest));
  const before = (cut: number) =>
    clearPart(
      scaled.map((column) => column.subarray(0, cut)),
      rest.subarray(0, cut),
    ).map((weight, i) => (spread(pick(usable, i).values.subarray(0, cut)) > 0 ? weight : 0));
  return {
    past: total(effects, 0, n),
    ahead: total(effects, n, horizon),
    sizes: usable.map(({ name }, i) => ({ name, perUnit: at(effects, i) })),
    foreseen: (cut, length) => total(perUnitOf(before(cut)), cut, length),
  };
}

const none = (n: number, horizon: number): Effects => ({
  past: new Float64Array(n),
  ahead: new Float64Array(horizon),
  sizes: [],
  foreseen: (_, length) => new Float64Array(length),
});

function aroundMean(values: Float64Array): Float64Array {
  const centre = mean(values);
  return values.map((value) => value - centre);
}

/** What an effect is counted from: 0 for what is mostly absent, as events are, or else the mean of the past. */
function base(values: Float64Array, n: number): number {
  let zeros = 0;
  for (let t = 0; t < n; t++) if (at(values, t) === 0) zeros++;
  return zeros * 2 > n ? 0 : mean(values.subarray(0, n));
}

/** How far a regressor goes from there where it does: 1 for an event of single days. */
function usualStep(values: Float64Array, from: number): number {
  const steps = values.map((value) => value - from).filter((step) => step !== 0);
  return Math.sqrt(mean(steps.map((step) => step * step))) || 1;
}

/**
 * Least squares of which each weight keeps what is clear of its error (the garrote of Breiman 1995): a Christmas seen once is
 * believed nearly whole, a day like any other has no effect.
 */
function clearPart(columns: Float64Array[], y: Float64Array): Float64Array {
  const weights = ridge(columns, y, steady);
  const left = y.map((value, t) => columns.reduce((rest, column, i) => rest - at(weights, i) * at(column, t), value));
  const noise = dot(left, left) / y.length;
  return weights.map((weight, i) => {
    const clear = weight * weight * dot(pick(columns, i), pick(columns, i));
    return clear > doubt * noise ? weight * (1 - (doubt * noise) / clear) : 0;
  });
}
