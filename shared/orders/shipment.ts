import * as z from "zod";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";

export const ShipmentState = z.enum(["created", "picked", "packed", "shipped", "delivered", "cancelled"]);
export type ShipmentState = z.output<typeof ShipmentState>;

/**
 * What a parcel's state may become. One may skip ahead, where a small shop packs and hands over at once; the steps between
 * then carry the same time.
 */
export const shipmentTransitions: Readonly<Record<ShipmentState, readonly ShipmentState[]>> = {
  created: ["picked", "packed", "shipped", "cancelled"],
  picked: ["packed", "shipped", "cancelled"],
  packed: ["shipped", "cancelled"],
  shipped: ["delivered", "cancelled"],
  delivered: [],
  cancelled: [],
};

/** Units of an order's line that lie in a parcel. */
export const ShipmentLine = z.object({ lineId: z.string(), quantity: z.int().min(1) });
export type ShipmentLine = z.output<typeof ShipmentLine>;

/** How a parcel travels, as told to the shopper. */
export const Tracking = z.object({
  carrier: z.string().trim().max(60).optional(),
  trackingNumber: z.string().trim().max(80).optional(),
  trackingUrl: z
    .url({ protocol: /^https?$/, error: "must be a web address" })
    .max(500)
    .optional(),
});
export type Tracking = z.output<typeof Tracking>;

/** One parcel from one location. */
export const Shipment = z.object({
  id: idSchema("shipment"),
  /** The order's number and which of its parcels, `Q-7F3K9M-1`. */
  number: z.string(),
  location: z.string(),
  state: ShipmentState,
  lines: z.array(ShipmentLine).min(1),
  ...Tracking.shape,
  createdAt: Instant,
  pickedAt: Instant.optional(),
  packedAt: Instant.optional(),
  shippedAt: Instant.optional(),
  deliveredAt: Instant.optional(),
  cancelledAt: Instant.optional(),
});
export type Shipment = z.output<typeof Shipment>;
