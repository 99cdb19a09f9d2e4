import { allocate, type Minor } from "@quayside/shared/kernel/money.ts";
import { discounted, type Line, roomOf, sumOf, totalOf } from "../cart/pricing/line.ts";
import { spreadWithin } from "./spread.ts";

/** What an effect did to the lines. */
export interface Reduction {
  lines: Line[];
  given: Minor;
  /** What it would have given beyond floor prices. */
  lost: Minor;
}

function take(lines: readonly Line[], shares: readonly Minor[]): Line[] {
  return lines.map((line, index) => discounted(line, shares[index] ?? 0));
}

/** An amount off each line; what meets a floor is lost. `most` limits them together and is shared by what each would get. */
export function offLines(lines: readonly Line[], wanted: readonly Minor[], most?: Minor): Reduction {
  const asked = sumOf(wanted, (amount) => amount);
  const within = most !== undefined && asked > most ? allocate(most, wanted) : wanted;
  const shares = lines.map((line, index) => Math.min(within[index] ?? 0, roomOf(line)));
  const given = sumOf(shares, (share) => share);
  return { lines: take(lines, shares), given, lost: sumOf(within, (amount) => amount) - given };
}

/**
 * One amount off the sum of lines, spread by `weights`, which are at most their totals; none over what it applies to. What
 * meets a floor goes to lines with room, the rest is lost.
 */
export function offOrder(lines: readonly Line[], amount: Minor, weights: readonly Minor[]): Reduction {
  const asked = Math.min(
    amount,
    sumOf(weights, (weight) => weight),
  );
  const limits = lines.map((line, index) => Math.min(roomOf(line), weights[index] ?? 0));
  const { shares, lost } = spreadWithin(asked, weights, limits);
  return { lines: take(lines, shares), given: asked - lost, lost };
}

/** The totals of the lines that are meant; nothing for the others. */
export function totalsOf(lines: readonly Line[], isMeant: (line: Line) => boolean): Minor[] {
  return lines.map((line) => (isMeant(line) ? totalOf(line) : 0));
}
