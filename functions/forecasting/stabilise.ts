import { mean, pick, slopeOf, sum } from "./numeric.ts";

export type Scale = { to: (y: Float64Array) => Float64Array; back: (value: number) => number };
export const plain: Scale = { to: (y) => y, back: (value) => value };

/** Level and spread (around a line) of each block of the series, the last whole blocks. */
function blocks(y: Float64Array, size: number): { level: number; spread: number }[] {
  const list: { level: number; spread: number }[] = [];
  const middle = (size - 1) / 2;
  for (let from = y.length % size; from + size <= y.length; from += size) {
    const block = y.subarray(from, from + size);
    const level = mean(block);
    const slope = slopeOf(block);
    const rest = block.map((value, k) => value - level - slope * (k - middle));
    list.push({ level, spread: Math.sqrt(mean(rest.map((value) => value * value))) });
  }
  return list;
}

/** The level at which the spread would be nothing, if the spread grows with the level; `undefined` if it does not clearly. */
function groundOf(list: { level: number; spread: number }[]): number | undefined {
  const n = list.length;
  if (n < 4) return undefined;
  const level = mean(list.map((each) => each.level));
  const spread = mean(list.map((each) => each.spread));
  const total = (of: (each: { level: number; spread: number }) => number) => sum(list.map(of));
  const xx = total((each) => (each.level - level) ** 2);
  const xy = total((each) => (each.level - level) * (each.spread - spread));
  const yy = total((each) => (each.spread - spread) ** 2);
  const correlation = xy / Math.sqrt(xx * yy);
  const t = correlation * Math.sqrt((n - 2) / Math.max(1e-12, 1 - correlation ** 2));
  return t > 1 ? level - (spread * xx) / xy : undefined;
}

/**
 * A logarithm above a ground, for a series whose ups and downs grow with its level; the ground is where they would end, so
 * that moving or scaling the series changes nothing. `undefined` where the spread does not grow.
 */
export function stabiliser(y: Float64Array, periods: number[]): Scale | undefined {
  const size = Math.max(4, pick(periods, 0) ?? 8);
  const found = groundOf(blocks(y, size));
  if (found === undefined) return undefined;
  const lowest = y.reduce((a, b) => Math.min(a, b));
  const level = mean(y);
  // The lowest value keeps 0.3 of the mean's distance, or one low day would weigh more than all others.
  const ground = lowest - found < 0.3 * (level - found) ? (lowest - 0.3 * level) / 0.7 : found;
  return {
    to: (values) => values.map((value) => Math.log(value - ground)),
    back: (value) => Math.exp(value) + ground,
  };
}
