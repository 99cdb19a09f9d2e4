import * as z from "zod";
import { Sku } from "../catalog/schema.ts";
import { Instant } from "../kernel/day.ts";
import { LocationId } from "../store/schema.ts";

/** Why units on hand are not for sale: broken, waiting for a check, or kept back as safety stock. */
export const Hold = z.enum(["damaged", "quality", "safety"]);
export type Hold = z.output<typeof Hold>;

/** What lies apart on a shelf; safety stock is only a number that is kept back. */
export const PhysicalHold = Hold.exclude(["safety"]);
export type PhysicalHold = z.output<typeof PhysicalHold>;

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
  /** With so many available or fewer it is time to order more; absent where nobody set one. */
  reorderPoint: z.int().min(0).optional(),
  version: z.int(),
  /** Absent where it never had stock. */
  updatedAt: Instant.optional(),
});
export type StockLevel = z.output<typeof StockLevel>;

/** Reasons that staff choose from when what is on hand is not what the books say. */
export const AdjustmentCode = z.enum(["found", "lost", "stolen", "broken", "sample", "written-off", "correction"]);
export type AdjustmentCode = z.output<typeof AdjustmentCode>;

export const MovementKind = z.enum([
  "purchase",
  "sale",
  "return",
  "transfer",
  "adjustment",
  "count",
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
  code: AdjustmentCode.optional(),
  reason: z.string().optional(),
  by: z.string(),
  at: Instant,
});
export type Movement = z.output<typeof Movement>;

/** What a SKU is, as far as the stockroom cares; absent when no product has it any more. */
export const StockedGoods = z.object({
  productId: z.string(),
  title: z.string(),
  options: z.record(z.string(), z.string()),
});

export const StockRow = StockLevel.extend({ goods: StockedGoods.optional() });
export type StockRow = z.output<typeof StockRow>;

export const StockOfSku = z.object({
  sku: Sku,
  goods: StockedGoods.optional(),
  /** Units that can be bought now, over all selling locations; of a bundle, as many as its parts make. */
  sellable: z.int().min(0),
  outOfStockThreshold: z.int(),
  /** Of a bundle: it has no stock of its own. */
  components: z.array(z.object({ sku: Sku, quantity: z.int(), title: z.string(), sellable: z.int() })),
  /** One row per location of the store, also where nothing ever lay. */
  levels: z.array(StockLevel),
});
export type StockOfSku = z.output<typeof StockOfSku>;

export const TransferState = z.enum(["in-transit", "received", "cancelled"]);
export type TransferState = z.output<typeof TransferState>;

export const TransferOrigin = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("location"), location: LocationId }),
  z.object({ kind: z.literal("supplier"), name: z.string().trim().min(1, "is required").max(100) }),
]);
export type TransferOrigin = z.output<typeof TransferOrigin>;

/** Units that may move in one step. */
export const MovedUnits = z.int().min(1).max(1_000_000);

export const TransferLine = z.object({
  sku: Sku,
  quantity: MovedUnits,
  /** Arrived so far, the damaged among them. */
  received: z.int().min(0),
  damaged: z.int().min(0),
});
export type TransferLine = z.output<typeof TransferLine>;

/** Goods on their way to a location: from another one, or from a supplier. */
export const Transfer = z.object({
  id: z.string(),
  version: z.int(),
  state: TransferState,
  origin: TransferOrigin,
  to: LocationId,
  lines: z.array(TransferLine),
  expectedOn: z.iso.date().optional(),
  note: z.string().optional(),
  createdAt: Instant,
  createdBy: z.string(),
  /** When the last of it came, or was given up. */
  endedAt: Instant.optional(),
});
export type Transfer = z.output<typeof Transfer>;
