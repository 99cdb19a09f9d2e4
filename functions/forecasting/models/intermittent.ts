/**
 * Demand that is mostly nothing: how much there is at a time and how long the pauses are, smoothed apart (Croston 1972); its
 * bias taken off (SBA: Syntetos & Boylan 2005); or the chance of a demand smoothed at each step, so that what is no longer
 * asked for dies out (TSB: Teunter, Syntetos & Babai 2011). All three forecast an even rate.
 */
import { at, mean, pick } from "../numeric.ts";

/** Smoothing of 0.1 as in the papers; sizes and pauses begin at the first that is seen. */
const alpha = 0.1;

/** The rate per step, or 0 where nothing was ever asked for. */
export function crostonRate(y: Float64Array): number {
  let [size, pause, since] = [0, 0, 0];
  for (let t = 0; t < y.length; t++) {
    since += 1;
    if (at(y, t) === 0) continue;
    size = size === 0 ? at(y, t) : size + alpha * (at(y, t) - size);
    pause = pause === 0 ? since : pause + alpha * (since - pause);
    since = 0;
  }
  return pause > 0 ? size / pause : 0;
}

export const sbaRate = (y: Float64Array): number => (1 - alpha / 2) * crostonRate(y);

export function tsbRate(y: Float64Array): number {
  const sizes = y.filter((value) => value !== 0);
  if (sizes.length === 0) return 0;
  let size = at(sizes, 0);
  let chance = sizes.length / y.length;
  for (let t = 0; t < y.length; t++) {
    const asked = at(y, t) !== 0;
    chance += alpha * ((asked ? 1 : 0) - chance);
    if (asked) size += alpha * (at(y, t) - size);
  }
  return chance * size;
}

/** Whether demand is intermittent: on average over 1.32 steps from one to the next (Syntetos, Boylan & Croston 2005). */
export function isIntermittent(y: Float64Array): boolean {
  const asked = y.filter((value) => value > 0).length;
  return asked > 0 && y.every((value) => value >= 0) && y.length / asked > 1.32;
}

/** A rate times the season's share, where the place in the season tells how likely a demand is. */
export function intermittent(
  y: Float64Array,
  horizon: number,
  periods: number[],
  rate: (y: Float64Array) => number,
): Float64Array {
  const level = rate(y);
  const period = periods.length > 0 ? pick(periods, 0) : 1;
  const cycles = Math.floor(y.length / period);
  if (period > 24 || cycles < 8) return new Float64Array(horizon).fill(level);
  const whole = mean(y) || 1;
  const share = Float64Array.from({ length: period }, (_, i) => {
    const place = y.filter((_, t) => (t - y.length + period * (cycles + 1)) % period === i);
    return (mean(place) / whole + 1) / 2;
  });
  return Float64Array.from({ length: horizon }, (_, h) => level * at(share, h % period));
}
