import { type Minor, scaled } from "@quayside/shared/kernel/money.ts";
import type { TaxClass } from "@quayside/shared/store/schema.ts";
import type { PriceOffer } from "./catalogue-price.ts";

/** What promotions ask of an item. */
export interface ItemFacts {
  productId: string;
  categoryId: string;
  collectionIds: readonly string[];
  brand?: string | undefined;
  tags: readonly string[];
  /** Attributes of the product and options of the variant. */
  attributes: Readonly<Record<string, string>>;
}

/** A line on its way through the pipeline; each stage answers new lines. */
export interface Line {
  sku: string;
  quantity: number;
  unitPrice: Minor;
  floorPrice?: Minor | undefined;
  weightGrams: number;
  taxClass: TaxClass;
  facts: ItemFacts;
  /** Sold under its catalogue price, or beside a struck-through one. */
  onSale: boolean;
  /** What its unit price is from; absent of a gift. */
  source?: PriceOffer["source"];
  /** Name of the price list that it is from. */
  list?: string | undefined;
  /** Of all promotions so far, never negative. */
  discount: Minor;
  /** Added by a promotion: not what the shopper put in, and at no charge. */
  gift?: true;
}

export function subtotalOf({ quantity, unitPrice }: Line): Minor {
  return quantity * unitPrice;
}

/** The line total so far, in the store's price basis. */
export function totalOf(line: Line): Minor {
  return subtotalOf(line) - line.discount;
}

/** What some of a line's units cost so far, rounded once. */
export function shareOf(line: Line, units: number): Minor {
  return scaled(totalOf(line), units, line.quantity);
}

/** How much more discount the line takes before it meets its floor price or nothing. */
export function roomOf(line: Line): Minor {
  return Math.max(0, totalOf(line) - line.quantity * (line.floorPrice ?? 0));
}

export function discounted(line: Line, amount: Minor): Line {
  return amount === 0 ? line : { ...line, discount: line.discount + amount };
}

export function sumOf<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}
