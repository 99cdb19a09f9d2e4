import type { LineProblem } from "@quayside/shared/cart/schema.ts";
import type { Sellable } from "./source.ts";
import type { CartRecordLine } from "./store.ts";

/** What is wrong with a line now; the gravest first. */
export function problemOf(
  line: CartRecordLine,
  sellable: Sellable | undefined,
  available: number,
): LineProblem | undefined {
  if (!sellable) return "NO_LONGER_SOLD";
  if (available <= 0) return "SOLD_OUT";
  if (available < line.quantity) return "NOT_ENOUGH_STOCK";
  if (sellable.price !== line.seenPrice) return "PRICE_CHANGED";
  return undefined;
}
