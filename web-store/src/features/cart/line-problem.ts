import type { CartLine, LineProblem } from "@quayside/shared/cart/schema.ts";
import { formatPrice } from "../../lib/format.ts";

type Told = Pick<CartLine, "problem" | "available" | "unitPrice" | "seenPrice">;

/** Both prices, so that nobody has to remember the old one. */
function priceText({ unitPrice, seenPrice }: Told): string {
  if (!seenPrice) return "The price has changed since you added it.";
  return `The price is ${formatPrice(unitPrice)} now. It was ${formatPrice(seenPrice)} when you added it.`;
}

/** What is wrong with a line and what the shopper can do. */
export function problemText(line: Told): string | undefined {
  const { problem, available } = line;
  if (!problem) return undefined;
  const texts: Record<LineProblem, string> = {
    SOLD_OUT: "Sold out since you added it. Please take it out to go on.",
    NOT_ENOUGH_STOCK: `Only ${available} left. Please choose ${available} or fewer.`,
    NO_LONGER_SOLD: "We no longer sell this. Please take it out to go on.",
    PRICE_CHANGED: priceText(line),
  };
  return texts[problem];
}

/** A changed price is news; everything else stands in the way of an order. */
export function blocksOrder({ problem }: Pick<CartLine, "problem">): boolean {
  return problem !== undefined && problem !== "PRICE_CHANGED";
}
