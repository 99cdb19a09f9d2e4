import * as z from "zod";
import { Sku } from "../catalog/schema.ts";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Minor } from "../kernel/money.ts";
import { Channel } from "../promotions/schema.ts";

/** A unit price from so many units of a line on. */
export const PriceTier = z.object({ from: z.int().min(1).max(9999), price: Minor.min(0) });
export type PriceTier = z.output<typeof PriceTier>;

/**
 * Prices beside those of the catalogue, for whom and when its conditions say. A shopper pays the best price they may have,
 * so a list can only lower one. A `sale` shows the catalogue price struck through.
 */
export const PriceList = z.object({
  id: idSchema("priceList"),
  version: z.int().min(1),
  name: z.string().trim().min(1, "is required").max(100),
  kind: z.enum(["list", "sale"]),
  active: z.boolean(),
  from: Instant.optional(),
  until: Instant.optional(),
  /** Any of these customer groups; without it everyone. */
  groups: z.array(z.string().min(1).max(64)).min(1).max(50).optional(),
  channels: z.array(Channel).min(1).max(20).optional(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type PriceList = z.output<typeof PriceList>;

/** What an editor may change. */
export const PriceListEdit = PriceList.omit({ id: true, version: true, createdAt: true, updatedAt: true }).refine(
  ({ from, until }) => from === undefined || until === undefined || from < until,
  { error: "must be after it begins", path: ["until"] },
);

/** Why a price list set a price of a cart, or why it did not. */
export const PriceListTrace = PriceList.pick({ id: true, name: true, kind: true }).extend({
  applied: z.boolean(),
  reason: z.string(),
});
export type PriceListTrace = z.output<typeof PriceListTrace>;

const rises = (tiers: readonly PriceTier[]) => tiers.every(({ from }, index) => from > (tiers[index - 1]?.from ?? 0));

/** What a list says of one SKU. */
export const ListedPrice = z.object({
  sku: Sku,
  tiers: z.array(PriceTier).min(1).max(20).refine(rises, "must rise by units"),
});
export type ListedPrice = z.output<typeof ListedPrice>;
