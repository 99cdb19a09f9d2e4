import { allocate, type Minor } from "@quayside/shared/kernel/money.ts";

export interface Spread {
  shares: Minor[];
  /** What no line had room for. */
  lost: Minor;
}

/**
 * Spreads a discount by weight (largest remainder) with a limit per line. What a full line cannot take is spread again over
 * the lines with room; the rest is lost. A limit is never over its weight.
 */
export function spreadWithin(amount: Minor, weights: readonly Minor[], limits: readonly Minor[]): Spread {
  const possible = Math.min(
    amount,
    limits.reduce((sum, limit) => sum + limit, 0),
  );
  const shares = weights.map(() => 0);
  for (let left = possible; left > 0; ) {
    const open = weights.map((weight, index) => ((shares[index] ?? 0) < (limits[index] ?? 0) ? weight : 0));
    const round = allocate(left, open);
    for (const [index, share] of round.entries()) {
      const before = shares[index] ?? 0;
      const after = Math.min(before + share, limits[index] ?? 0);
      shares[index] = after;
      left -= after - before;
    }
  }
  return { shares, lost: amount - possible };
}
