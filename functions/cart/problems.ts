import type { LineProblem } from "@quayside/shared/cart/schema.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { CartRecordLine } from "./store.ts";

/** What is wrong with a line now; the gravest first. */
export function problemOf(
  line: CartRecordLine,
  unitPrice: Minor | undefined,
  available: number,
): LineProblem | undefined {
  if (unitPrice === undefined) return "NO_LONGER_SOLD";
  if (available <= 0) return "SOLD_OUT";
  if (available < line.quantity) return "NOT_ENOUGH_STOCK";
  if (unitPrice !== line.seenPrice) return "PRICE_CHANGED";
  return undefined;
}
