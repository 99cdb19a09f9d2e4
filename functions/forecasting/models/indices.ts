/** The season as one index a place, by classical decomposition (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3.4). */
import { at, mean } from "../numeric.ts";

/** The test of the M4 organisers and of R's thetaf: whether the autocorrelation one period back is more than chance at 90 %. */
export function repeats(y: Float64Array, period: number): boolean {
  const centre = mean(y);
  const product = (lag: number) => {
    let total = 0;
    for (let t = lag; t < y.length; t++) total += (at(y, t) - centre) * (at(y, t - lag) - centre);
    return total;
  };
  const whole = product(0);
  if (period < 2 || whole <= 0) return false;
  let squares = 0;
  for (let lag = 1; lag < period; lag++) squares += (product(lag) / whole) ** 2;
  return Math.abs(product(period) / whole) > 1.645 * Math.sqrt((1 + 2 * squares) / y.length);
}

/**
 * Index of each place, the first that of the first value: what its values are on average, times the moving average over one
 * period (`ratio`, for a series above 0) or above it. More than two periods are needed for each place to have a value.
 */
export function seasonalIndices(y: Float64Array, period: number, ratio: boolean): Float64Array {
  const half = period >> 1;
  const edge = period % 2 === 0 ? 0.5 : 1;
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let t = half; t < y.length - half; t++) {
    let around = edge * (at(y, t - half) + at(y, t + half));
    for (let k = t - half + 1; k < t + half; k++) around += at(y, k);
    const place = t % period;
    sums[place] = at(sums, place) + (ratio ? (at(y, t) * period) / around : at(y, t) - around / period);
    counts[place] = at(counts, place) + 1;
  }
  const means = sums.map((sum, place) => sum / (at(counts, place) || 1));
  const centre = mean(means);
  return means.map((value) => (ratio ? value / centre : value - centre));
}

/** Under this share of the level a place has next to nothing, and nothing can be told from what is divided by it. */
const least = 0.01;

/** A series without its season and how the season is put on again. */
export type Indexed = { base: Float64Array; on: (value: number, step: number) => number };

/** `nothing` is where nothing stands, for a series above it: its season is a share of the level, or else so much above it. */
export function withoutIndices(y: Float64Array, period: number, nothing: number | undefined): Indexed {
  if (nothing !== undefined) {
    const above = y.map((value) => value - nothing);
    const shares = seasonalIndices(above, period, true);
    if (shares.every((share) => share > least))
      return {
        base: above.map((value, t) => value / at(shares, t % period)),
        on: (value, step) => nothing + value * at(shares, step % period),
      };
  }
  const indices = seasonalIndices(y, period, false);
  return {
    base: y.map((value, t) => value - at(indices, t % period)),
    on: (value, step) => value + at(indices, step % period),
  };
}
