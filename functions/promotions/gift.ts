import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Promotion, PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { type Line, sumOf } from "../cart/pricing/line.ts";
import type { Outcome } from "./candidate.ts";

type Gift = Extract<PromotionEffect, { kind: "gift" }>;

/** An article that a promotion may give, and how many there are beside what the cart wants. */
export interface Giveable {
  line: Omit<Line, "quantity" | "unitPrice" | "discount" | "onSale" | "source" | "list" | "gift" | "floorPrice">;
  title: string;
  /** Catalogue price of a unit: what the gift is worth, never charged. */
  price: Minor;
  available: number;
}

export type Gifts = ReadonlyMap<string, Giveable>;

/** Adds a line that costs nothing, beside gifts given before. */
export function giveGift(
  promotion: Promotion,
  { sku, quantity }: Gift,
  lines: Line[],
  gifts: Gifts,
): { lines: Line[]; outcome: Outcome } {
  const gift = gifts.get(sku);
  const refused = (reason: string) => ({ lines, outcome: { promotion, applied: false, amount: 0, reason } });
  if (!gift) return refused("its gift is no longer sold");
  const given = sumOf(lines, (line) => (line.gift && line.sku === sku ? line.quantity : 0));
  if (gift.available - given < quantity) return refused("its gift is out of stock");
  const line: Line = { ...gift.line, quantity, unitPrice: 0, discount: 0, onSale: false, gift: true };
  const reason = `${quantity} × ${gift.title} as a gift`;
  return { lines: [...lines, line], outcome: { promotion, applied: true, amount: quantity * gift.price, reason } };
}
