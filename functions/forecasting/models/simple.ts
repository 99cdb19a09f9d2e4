/** The methods that others have to beat (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.2). */
import { at, mean } from "../numeric.ts";

type Model = (y: Float64Array, horizon: number) => Float64Array;

export const naive: Model = (y, horizon) => new Float64Array(horizon).fill(at(y, y.length - 1));

/** The same place of the last period. */
export const seasonalNaive = (y: Float64Array, horizon: number, period: number): Float64Array =>
  Float64Array.from({ length: horizon }, (_, h) => at(y, y.length - period + (h % period)));

/** What of a gain is left a period later: few shops grow for a quarter as they did from one week to the next. */
const lasting = 0.8;

/** The last period, moved on by what its mean gained over the one before, less with each period. Of at least two periods. */
export function seasonalDrift(y: Float64Array, horizon: number, period: number): Float64Array {
  const gain = mean(y.subarray(y.length - period)) - mean(y.subarray(y.length - 2 * period, y.length - period));
  const grown = (periods: number) => (gain * (1 - lasting ** periods)) / (1 - lasting);
  return seasonalNaive(y, horizon, period).map((value, h) => value + grown(1 + Math.floor(h / period)));
}

/** How many periods are averaged: a week says little, so half a year of them (decision 215). */
const periodsOf = (period: number) => (period <= 7 ? 24 : 3);

/** The mean of the same place in the last periods: 24 weeks of days, three of others, or as many as there are. */
export function seasonalMean(y: Float64Array, horizon: number, period: number): Float64Array {
  const periods = Math.min(periodsOf(period), Math.floor(y.length / period));
  return Float64Array.from({ length: horizon }, (_, h) => {
    let total = 0;
    for (let back = 1; back <= periods; back++) total += at(y, y.length - back * period + (h % period));
    return total / periods;
  });
}

/** The line from the first value through the last. */
export const drift: Model = (y, horizon) => {
  const last = at(y, y.length - 1);
  const slope = (last - at(y, 0)) / Math.max(1, y.length - 1);
  return Float64Array.from({ length: horizon }, (_, h) => last + slope * (h + 1));
};

export const movingAverage = (y: Float64Array, horizon: number, width: number): Float64Array =>
  new Float64Array(horizon).fill(mean(y.subarray(Math.max(0, y.length - width))));
