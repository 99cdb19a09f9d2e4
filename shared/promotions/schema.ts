import * as z from "zod";
import { Sku } from "../catalog/schema.ts";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Minor } from "../kernel/money.ts";
import { Country } from "../store/schema.ts";
import { ItemFilter } from "./item-filter.ts";

/** As entered by shoppers: compared without regard to case. */
export const PromotionCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9_-]{0,39}$/, "must be 1 to 40 letters, digits, _ or -");

/** 10 000 is 100 %. */
const BasisPoints = z.int().min(1).max(10_000);
const Units = z.int().min(1).max(9999);

/** Where a sale is made: `web` is the storefront, `staff` an order that staff enter. */
export const Channel = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "must be a lower-case word such as web");

/** What must hold, tested on the totals as they stand when its turn comes. All of a promotion's conditions must. */
export const PromotionCondition = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("from"), at: Instant }),
  z.object({ kind: z.literal("until"), at: Instant }),
  /** Discounted subtotal of the items, or of all lines; minor units. */
  z.object({ kind: z.literal("minimum-subtotal"), amount: Minor.min(0), items: ItemFilter.optional() }),
  /** Units of the items, or of all lines; `max` 0 means none of them. */
  z.object({
    kind: z.literal("quantity"),
    min: z.int().min(0).max(9999),
    max: z.int().min(0).max(9999).optional(),
    items: ItemFilter.optional(),
  }),
  /** Any of these groups; only a signed-in customer is in one. */
  z.object({ kind: z.literal("customer-group"), groups: z.array(z.string().min(1).max(64)).min(1).max(50) }),
  /** The customer's first order is 1. Known by e-mail address, so from the address step on. */
  z.object({ kind: z.literal("nth-order"), from: z.int().min(1), to: z.int().min(1).optional() }),
  /** ISO days of the week in the store's zone, Monday is 1. */
  z.object({ kind: z.literal("weekdays"), days: z.array(z.int().min(1).max(7)).min(1).max(7) }),
  /** Of the delivery address. */
  z.object({ kind: z.literal("country"), countries: z.array(Country).min(1).max(250) }),
  z.object({ kind: z.literal("channel"), channels: z.array(Channel).min(1).max(20) }),
]);
export type PromotionCondition = z.output<typeof PromotionCondition>;

const on = z.enum(["lines", "order"]);

const Tier = z.object({
  /** Units or minor units from which this tier holds. */
  from: z.int().min(1),
  give: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("percentage"), basisPoints: BasisPoints }),
    z.object({ kind: z.literal("amount"), amount: Minor.min(1) }),
  ]),
});

/**
 * What it gives, one row per kind. `items` says off which; without it off all. `lines` rounds on each line; `order` rounds
 * once and is spread over the lines. Amounts are in the store's price basis.
 */
export const PromotionEffect = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("percentage"),
    basisPoints: BasisPoints,
    on,
    items: ItemFilter.optional(),
    /** Units of each line that get it, at most. On lines only. */
    maxUnits: Units.optional(),
    /** The most it gives in all, minor units. */
    maxAmount: Minor.min(1).optional(),
  }),
  z.object({
    kind: z.literal("fixed"),
    amount: Minor.min(1),
    per: z.enum(["unit", "line", "order"]),
    items: ItemFilter.optional(),
    /** Units of each line that get it, at most. Per unit only. */
    maxUnits: Units.optional(),
  }),
  /** Buy some, get others at a percentage off; the cheapest are got. Repeats as often as the cart holds it. */
  z.object({
    kind: z.literal("buy-get"),
    buy: z.object({ quantity: Units, items: ItemFilter.optional() }),
    get: z.object({ quantity: Units, items: ItemFilter.optional(), basisPoints: BasisPoints }),
    repeats: z.boolean(),
  }),
  /** So many of the items for one price; the dearest make up the sets. */
  z.object({
    kind: z.literal("set-price"),
    quantity: z.int().min(2).max(9999),
    price: Minor.min(0),
    items: ItemFilter.optional(),
    repeats: z.boolean(),
  }),
  /** The highest tier that is reached; measured on its items. */
  z.object({
    kind: z.literal("tiered"),
    by: z.enum(["subtotal", "quantity"]),
    on,
    tiers: z.array(Tier).min(1).max(20),
    items: ItemFilter.optional(),
  }),
  /** Off the delivery fee; `price` makes it that much where it would be more. */
  z.object({
    kind: z.literal("delivery"),
    give: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("percentage"), basisPoints: BasisPoints }),
      z.object({ kind: z.literal("amount"), amount: Minor.min(1) }),
      z.object({ kind: z.literal("price"), price: Minor.min(0) }),
    ]),
    /** Ways of delivery it is for; without it all. */
    optionIds: z.array(z.string().max(60)).min(1).max(50).optional(),
  }),
  /** Adds a line that costs nothing, while there is stock of it. */
  z.object({ kind: z.literal("gift"), sku: Sku, quantity: Units }),
]);
export type PromotionEffect = z.output<typeof PromotionEffect>;

export const Promotion = z.object({
  id: idSchema("promotion"),
  version: z.int().min(1),
  name: z.string().trim().min(1, "is required").max(100),
  /** Needed to get it; without one it applies by itself. */
  code: PromotionCode.optional(),
  active: z.boolean(),
  effect: PromotionEffect,
  conditions: z.array(PromotionCondition).max(20),
  /** Highest first. */
  priority: z.int().min(-1000).max(1000),
  /** Switches off all others, whatever their priority. */
  exclusive: z.boolean(),
  /** Of promotions in one group only one applies: the one of highest priority. */
  group: z.string().trim().min(1).max(40).optional(),
  /** How many orders may use it, in all and per customer; and how often it may repeat in one cart. */
  limits: z.object({
    total: z.int().min(1).optional(),
    perCustomer: z.int().min(1).optional(),
    perCart: z.int().min(1).optional(),
  }),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Promotion = z.output<typeof Promotion>;

/** What an editor may change. */
export const PromotionEdit = Promotion.omit({ id: true, version: true, createdAt: true, updatedAt: true });
export type PromotionEdit = z.output<typeof PromotionEdit>;

/** Where a promotion stands in its time: `off` by hand, `scheduled` before it begins, `live`, `ended`. */
export const PromotionPhase = z.enum(["live", "scheduled", "ended", "off"]);
export type PromotionPhase = z.output<typeof PromotionPhase>;

export const PromotionRow = Promotion.extend({
  phase: PromotionPhase,
  /** What its gift is called; absent where it gives none, or the article is no more. */
  giftTitle: z.string().optional(),
  /** Orders that used it; counted only where their number is limited. */
  used: z.int().min(0).optional(),
});
export type PromotionRow = z.output<typeof PromotionRow>;
