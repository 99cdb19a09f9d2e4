import { basisPointsOf, type Minor } from "@quayside/shared/kernel/money.ts";
import { discounted, type Line, roomOf, sumOf, totalOf } from "../cart/pricing/line.ts";
import { spreadWithin } from "./spread.ts";

/** What an effect did to the lines. */
export interface Reduction {
  lines: Line[];
  given: Minor;
  /** What it would have given beyond floor prices. */
  lost: Minor;
}

/** A percentage off each line: the discount is rounded per line, then subtracted; what meets a floor is lost. */
export function percentageOfLines(lines: readonly Line[], basisPoints: number): Reduction {
  const wanted = lines.map((line) => basisPointsOf(totalOf(line), basisPoints));
  const given = lines.map((line, index) => Math.min(wanted[index] ?? 0, roomOf(line)));
  const total = sumOf(given, (share) => share);
  return {
    lines: lines.map((line, index) => discounted(line, given[index] ?? 0)),
    given: total,
    lost: sumOf(wanted, (share) => share) - total,
  };
}

/** A percentage off the sum of the lines: rounded once, then spread over them by their totals. */
export function percentageOfOrder(lines: readonly Line[], basisPoints: number): Reduction {
  const totals = lines.map(totalOf);
  const amount = basisPointsOf(
    totals.reduce((sum, total) => sum + total, 0),
    basisPoints,
  );
  const { shares, lost } = spreadWithin(amount, totals, lines.map(roomOf));
  return {
    lines: lines.map((line, index) => discounted(line, shares[index] ?? 0)),
    given: amount - lost,
    lost,
  };
}
