import * as z from "zod";
import { Sku } from "../catalog/schema.ts";
import { Instant } from "../kernel/day.ts";

/** Why units on hand are not for sale: broken, waiting for a check, or kept back as safety stock. */
export const Hold = z.enum(["damaged", "quality", "safety"]);
export type Hold = z.output<typeof Hold>;

/** Counters of one SKU at one location. Available = on hand − reserved − unavailable, never under 0. */
export const StockLevel = z.object({
  sku: Sku,
  location: z.string(),
  onHand: z.int(),
  reserved: z.int().min(0),
  /** On hand and not for sale: the sum of `holds`. */
  unavailable: z.int().min(0),
  holds: z.record(Hold, z.int().min(0)),
  /** On its way to it, and not yet to be sold. */
  incoming: z.int().min(0),
  available: z.int().min(0),
  version: z.int(),
  updatedAt: Instant,
});
export type StockLevel = z.output<typeof StockLevel>;

export const MovementKind = z.enum([
  "purchase",
  "sale",
  "return",
  "transfer",
  "adjustment",
  "hold",
  "reservation",
  "release",
]);
export type MovementKind = z.output<typeof MovementKind>;

/** One append-only change: the counters are the sums of these. */
export const Movement = z.object({
  id: z.string(),
  sku: Sku,
  location: z.string(),
  kind: MovementKind,
  /** Change of on hand; 0 for reservation and release. */
  onHand: z.int(),
  /** Change of reserved. */
  reserved: z.int(),
  /** Change of unavailable, all of it in `hold`. */
  unavailable: z.int().default(0),
  hold: Hold.optional(),
  /** Change of incoming. */
  incoming: z.int().default(0),
  reference: z.string(),
  reason: z.string().optional(),
  by: z.string(),
  at: Instant,
});
export type Movement = z.output<typeof Movement>;
