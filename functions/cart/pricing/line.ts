import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { TaxClass } from "@quayside/shared/store/schema.ts";

/** A line on its way through the pipeline; each stage answers new lines. */
export interface Line {
  sku: string;
  quantity: number;
  unitPrice: Minor;
  floorPrice?: Minor;
  weightGrams: number;
  taxClass: TaxClass;
  /** Of all promotions so far, never negative. */
  discount: Minor;
}

export function subtotalOf({ quantity, unitPrice }: Line): Minor {
  return quantity * unitPrice;
}

/** The line total so far, in the store's price basis. */
export function totalOf(line: Line): Minor {
  return subtotalOf(line) - line.discount;
}

/** How much more discount the line takes before it meets its floor price or nothing. */
export function roomOf(line: Line): Minor {
  return Math.max(0, totalOf(line) - line.quantity * (line.floorPrice ?? 0));
}

export function discounted(line: Line, amount: Minor): Line {
  return amount === 0 ? line : { ...line, discount: line.discount + amount };
}

export function sumOf<T>(items: readonly T[], amount: (item: T) => Minor): Minor {
  return items.reduce((sum, item) => sum + amount(item), 0);
}
