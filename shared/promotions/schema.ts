import * as z from "zod";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Minor } from "../kernel/money.ts";

/** As entered by shoppers: compared without regard to case. */
export const PromotionCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9_-]{0,39}$/, "must be 1 to 40 letters, digits, _ or -");

/** What must hold, tested on the totals as they stand when its turn comes. All of a promotion's conditions must. */
export const PromotionCondition = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("from"), at: Instant }),
  z.object({ kind: z.literal("until"), at: Instant }),
  /** Discounted subtotal of all lines, minor units. */
  z.object({ kind: z.literal("minimum-subtotal"), amount: Minor.min(0) }),
]);
export type PromotionCondition = z.output<typeof PromotionCondition>;

/** What it gives, one row per kind. `lines` rounds on each line; `order` rounds once and is spread over the lines. */
export const PromotionEffect = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("percentage"),
    /** 10 000 is 100 %. */
    basisPoints: z.int().min(1).max(10_000),
    on: z.enum(["lines", "order"]),
  }),
]);
export type PromotionEffect = z.output<typeof PromotionEffect>;

export const Promotion = z.object({
  id: idSchema("promotion"),
  version: z.int().min(1),
  name: z.string().min(1).max(100),
  /** Needed to get it. */
  code: PromotionCode,
  active: z.boolean(),
  effect: PromotionEffect,
  conditions: z.array(PromotionCondition).max(20),
  /** Highest first. */
  priority: z.int(),
  /** Switches off all others, whatever their priority. */
  exclusive: z.boolean(),
  /** How many orders may use it, in all and per customer. */
  limits: z.object({ total: z.int().min(1).optional(), perCustomer: z.int().min(1).optional() }),
});
export type Promotion = z.output<typeof Promotion>;
