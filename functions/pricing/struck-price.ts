import type { Minor } from "@quayside/shared/kernel/money.ts";

/** A price as it is shown, and what it is compared with. Minor units, per unit. */
export interface Shown {
  /** What is paid now. */
  now: Minor;
  /** Of the catalogue. */
  catalogue: Minor;
  /** The merchant's own price to compare with. */
  listPrice?: Minor | undefined;
  sale: boolean;
  /** The lowest that anyone paid in the 30 days before the price of now began; unknown while it never changed. */
  lowest?: Minor | undefined;
}

/**
 * What is shown struck through beside the price of now. During a sale it is the prior price of Directive 98/6/EC article 6a:
 * the lowest of the 30 days before, and never more than the catalogue's. A reduction that is none shows nothing.
 */
export function struckPrice({ now, catalogue, listPrice, sale, lowest = catalogue }: Shown): Minor | undefined {
  const compared = sale ? Math.min(catalogue, lowest) : listPrice;
  return compared !== undefined && compared > now ? compared : undefined;
}

/**
 * The lowest price before the one that holds now. Where the publication does not know of that one yet, what it shows is
 * among the prices before.
 */
export function lowestPrior(
  { shelf, lowest }: { shelf?: { price: Minor } | undefined; lowest?: Minor | undefined },
  { now, catalogue }: Pick<Shown, "now" | "catalogue">,
): Minor | undefined {
  const published = shelf?.price ?? catalogue;
  return published === now ? lowest : Math.min(published, lowest ?? published);
}
