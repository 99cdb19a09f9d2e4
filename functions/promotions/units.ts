import { type Line, sumOf, totalOf } from "../cart/pricing/line.ts";

/** Units of one line, worth the same each. */
export interface Pool {
  /** Place of the line. */
  at: number;
  units: number;
}

/** Exact comparison of what a unit costs, without a division. */
function compareWorth(a: Line, b: Line): number {
  const [left, right] = [BigInt(totalOf(a)) * BigInt(b.quantity), BigInt(totalOf(b)) * BigInt(a.quantity)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The units of the lines that are meant, cheapest first. */
export function poolsOf(lines: readonly Line[], isMeant: (line: Line) => boolean): Pool[] {
  return lines
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => isMeant(line))
    .toSorted((a, b) => compareWorth(a.line, b.line) || a.at - b.at)
    .map(({ line, at }) => ({ at, units: line.quantity }));
}

export function unitsIn(pools: readonly Pool[]): number {
  return sumOf(pools, ({ units }) => units);
}
