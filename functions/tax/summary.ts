import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Taxed } from "./line-tax.ts";

export interface RateTotal {
  /** Per cent × 10 000. */
  rate: number;
  net: Minor;
  tax: Minor;
}

/** Tax grouped by rate, highest first; the groups sum to the tax of the parts. */
export function taxSummary(parts: readonly Taxed[]): RateTotal[] {
  const byRate = new Map<number, RateTotal>();
  for (const { rate, net, tax } of parts) {
    const group = byRate.get(rate) ?? { rate, net: 0, tax: 0 };
    byRate.set(rate, { rate, net: group.net + net, tax: group.tax + tax });
  }
  return [...byRate.values()].sort((a, b) => b.rate - a.rate);
}
