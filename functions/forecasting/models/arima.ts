/**
 * Seasonal ARIMA with automatic orders: differences by the KPSS test and the season's strength, the rest by the stepwise
 * search of Hyndman & Khandakar (2008) over AICc. Parameters by conditional sum of squares, kept stationary and invertible
 * through partial autocorrelations (Jones 1980), so that no forecast runs away.
 */

import { leastSquares } from "../least-squares.ts";
import { at, mean } from "../numeric.ts";

export type Order = { p: number; d: number; q: number; P: number; D: number; Q: number; period: number };
export type ArimaFit = { order: Order; ar: Lagged; ma: Lagged; constant: number; variance: number; aicc: number };
type Lagged = { lags: Int32Array; weights: Float64Array };

/** Coefficients of a stable polynomial from numbers without bounds. */
function stable(free: Float64Array): Float64Array {
  let coefficients = new Float64Array(0);
  for (let k = 0; k < free.length; k++) {
    const partial = Math.tanh(at(free, k)) * 0.99;
    const before = coefficients;
    coefficients = Float64Array.from({ length: k + 1 }, (_, j) =>
      j === k ? partial : at(before, j) - partial * at(before, k - 1 - j),
    );
  }
  return coefficients;
}

/** The product of polynomials 1 − Σ c B^lag, as lags and weights of what stands after the 1. */
function product(factors: { step: number; coefficients: Float64Array }[]): Lagged {
  let terms = Float64Array.of(1);
  for (const { step, coefficients } of factors) {
    if (coefficients.length === 0) continue;
    const next = new Float64Array(terms.length + step * coefficients.length);
    next.set(terms);
    for (let lag = 0; lag < terms.length; lag++)
      for (let i = 0; i < coefficients.length; i++) {
        const there = lag + step * (i + 1);
        next[there] = at(next, there) - at(terms, lag) * at(coefficients, i);
      }
    terms = next;
  }
  const lags: number[] = [];
  for (let lag = 1; lag < terms.length; lag++) if (at(terms, lag) !== 0) lags.push(lag);
  return { lags: Int32Array.from(lags), weights: Float64Array.from(lags, (lag) => -at(terms, lag)) };
}

function polynomials(x: Float64Array, { p, q, P, Q, period }: Order): { ar: Lagged; ma: Lagged } {
  const part = (from: number, size: number, step: number) => ({
    step,
    coefficients: stable(x.subarray(from, from + size)),
  });
  return {
    ar: product([part(0, p, 1), part(p + q, P, period)]),
    ma: product([part(p, q, 1), part(p + q + P, Q, period)]),
  };
}

const lagAt = (lags: Int32Array, i: number): number => lags[i] as number;

/** One-step errors; before `from` they count as 0. */
function errorsOf(w: Float64Array, { ar, ma }: { ar: Lagged; ma: Lagged }, from: number): Float64Array {
  const errors = new Float64Array(w.length);
  for (let t = from; t < w.length; t++) {
    let value = at(w, t);
    // Lags are in order: from the first that reaches before the series on there are none.
    for (let i = 0; i < ar.lags.length && lagAt(ar.lags, i) <= t; i++)
      value -= at(ar.weights, i) * at(w, t - lagAt(ar.lags, i));
    for (let i = 0; i < ma.lags.length && lagAt(ma.lags, i) <= t; i++)
      value += at(ma.weights, i) * at(errors, t - lagAt(ma.lags, i));
    errors[t] = value;
  }
  return errors;
}

export function differenced(y: Float64Array, lag: number, times: number): Float64Array {
  let w = y;
  for (let k = 0; k < times; k++) {
    const before = w;
    w = Float64Array.from({ length: Math.max(0, before.length - lag) }, (_, i) => at(before, i + lag) - at(before, i));
  }
  return w;
}

/** Fits one order to a series already differenced; `skip` first errors are left out for every order alike. */
export function fitArima(w: Float64Array, order: Order, withConstant: boolean, skip: number): ArimaFit {
  const constant = withConstant ? mean(w) : 0;
  const centred = w.map((value) => value - constant);
  const size = order.p + order.q + order.P + order.Q;
  const residuals = (x: Float64Array) => errorsOf(centred, polynomials(x, order), skip);
  const { x, squares } = leastSquares(residuals, new Float64Array(size).fill(0.1), 12);
  const count = Math.max(1, w.length - skip);
  const k = size + 1 + (withConstant ? 1 : 0);
  const aicc = count * Math.log(squares / count + 1e-300) + 2 * k + (2 * k * (k + 1)) / Math.max(1, count - k - 1);
  return { order, ...polynomials(x, order), constant, variance: squares / count, aicc };
}

export function arimaAhead(y: Float64Array, fit: ArimaFit, horizon: number): Float64Array {
  const { order, ar, ma, constant } = fit;
  const w = differenced(differenced(y, order.period, order.D), 1, order.d).map((value) => value - constant);
  const n = w.length;
  const errors = new Float64Array(n + horizon);
  errors.set(errorsOf(w, fit, Math.min(n, lagAt(ar.lags, ar.lags.length - 1) || 0)));
  const path = new Float64Array(n + horizon);
  path.set(w);
  for (let t = n; t < n + horizon; t++) {
    let value = 0;
    for (let i = 0; i < ar.lags.length; i++) value += at(ar.weights, i) * (path[t - lagAt(ar.lags, i)] ?? 0);
    for (let i = 0; i < ma.lags.length; i++) value -= at(ma.weights, i) * (errors[t - lagAt(ma.lags, i)] ?? 0);
    path[t] = value;
  }
  return undone(
    y,
    order,
    path.subarray(n).map((value) => value + constant),
  );
}

/** Adds up what was differenced, from the last known values on. */
function undone(y: Float64Array, { d, D, period }: Order, ahead: Float64Array): Float64Array {
  const one = new Float64Array([1]);
  const factors = [
    ...Array.from({ length: d }, () => ({ step: 1, coefficients: one })),
    ...Array.from({ length: D }, () => ({ step: period, coefficients: one })),
  ];
  const { lags, weights } = product(factors);
  const path = new Float64Array(y.length + ahead.length);
  path.set(y);
  for (let h = 0; h < ahead.length; h++) {
    let value = at(ahead, h);
    for (let i = 0; i < lags.length; i++) value += at(weights, i) * at(path, y.length + h - lagAt(lags, i));
    path[y.length + h] = value;
  }
  return path.slice(y.length);
}

/** The statistic of Kwiatkowski, Phillips, Schmidt & Shin (1992) around a level; over 0.463 the series wanders (5 %). */
export function kpss(y: Float64Array): number {
  const n = y.length;
  const centre = mean(y);
  const lags = Math.trunc((3 * Math.sqrt(n)) / 13);
  let [walk, squares, longRun] = [0, 0, 0];
  for (let t = 0; t < n; t++) {
    const error = at(y, t) - centre;
    walk += error;
    squares += walk * walk;
    longRun += error * error;
  }
  for (let lag = 1; lag <= lags; lag++) {
    let cross = 0;
    for (let t = lag; t < n; t++) cross += (at(y, t) - centre) * (at(y, t - lag) - centre);
    longRun += 2 * (1 - lag / (lags + 1)) * cross;
  }
  return longRun > 0 ? squares / (n * longRun) : 0;
}

const key = ({ p, q, P, Q }: Order, constant: boolean) => [p, q, P, Q, constant].join();

function neighbours(order: Order): Order[] {
  const { p, q, P, Q } = order;
  const moves = [
    [p - 1, q, P, Q],
    [p + 1, q, P, Q],
    [p, q - 1, P, Q],
    [p, q + 1, P, Q],
    [p - 1, q - 1, P, Q],
    [p + 1, q + 1, P, Q],
    ...(order.period > 1
      ? [
          [p, q, P - 1, Q],
          [p, q, P + 1, Q],
          [p, q, P, Q - 1],
          [p, q, P, Q + 1],
          [p, q, P - 1, Q - 1],
          [p, q, P + 1, Q + 1],
        ]
      : []),
  ];
  return moves.map(([a = 0, b = 0, c = 0, e = 0]) => ({ ...order, p: a, q: b, P: c, Q: e }));
}

const allowed = ({ p, q, P, Q }: Order) =>
  Math.min(p, q, P, Q) >= 0 && Math.max(p, q) <= 5 && Math.max(P, Q) <= 2 && p + q + P + Q <= 5;

type Search = { w: Float64Array; skip: number; seen: Map<string, ArimaFit>; free: boolean };

function tried({ w, skip, seen }: Search, order: Order, constant: boolean): ArimaFit {
  const name = key(order, constant);
  const fit = seen.get(name) ?? fitArima(w, order, constant, skip);
  seen.set(name, fit);
  return fit;
}

function climb(search: Search, start: ArimaFit): ArimaFit {
  let best = start;
  let constant = search.free;
  for (let moved = true; moved && search.seen.size < 40; ) {
    moved = false;
    for (const each of neighbours(best.order).filter(allowed)) {
      const fit = tried(search, each, constant);
      if (fit.aicc < best.aicc) [best, moved] = [fit, true];
      if (moved) break;
    }
    if (moved || !search.free) continue;
    const other = tried(search, best.order, !constant);
    if (other.aicc < best.aicc) [best, constant, moved] = [other, !constant, true];
  }
  return best;
}

const skipOf = (w: Float64Array, period: number) => Math.min(period > 1 ? period : 3, Math.floor(w.length / 3));

/** The stepwise search: from four beginnings, to the better neighbour until there is none. `D` seasonal differences. */
export function bestArima(y: Float64Array, period: number, D: 0 | 1): ArimaFit {
  const season = differenced(y, period, D);
  // Twice differenced series carry a whim of the last days on for ever; once is enough for what shops sell.
  const d = season.length >= 10 && kpss(season) > 0.463 ? 1 : 0;
  const w = differenced(season, 1, d);
  const skip = skipOf(w, period);
  const order = (p: number, q: number, P: number, Q: number): Order =>
    period > 1 ? { p, d, q, P, D, Q, period } : { p, d, q, P: 0, D: 0, Q: 0, period };
  const search: Search = { w, skip, seen: new Map(), free: d + D < 2 };
  const starts = [order(0, 0, 0, 0), order(2, 2, 1, 1), order(1, 0, 1, 0), order(0, 1, 0, 1)].filter(
    ({ p, q, P, Q }) => p + q + (P + Q) * period < w.length / 3,
  );
  const first = starts.map((each) => tried(search, each, search.free)).reduce((a, b) => (b.aicc < a.aicc ? b : a));
  return climb(search, first);
}

const recent = 700;

/** What a search found, to be fitted again to the same series when it was shorter. */
export type Found = { order: Order; constant: boolean };

export function arima(
  y: Float64Array,
  horizon: number,
  period: number,
  D: 0 | 1,
  found: Map<string, Found>,
): Float64Array {
  const known = y.subarray(Math.max(0, y.length - recent));
  const name = `${period} ${D}`;
  const before = found.get(name);
  if (before) return arimaAhead(known, refit(known, before), horizon);
  const best = bestArima(known, period, D);
  found.set(name, { order: best.order, constant: best.constant !== 0 });
  return arimaAhead(known, best, horizon);
}

function refit(y: Float64Array, { order, constant }: Found): ArimaFit {
  const w = differenced(differenced(y, order.period, order.D), 1, order.d);
  return fitArima(w, order, constant, skipOf(w, order.period));
}
