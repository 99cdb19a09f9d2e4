import type { Reservation } from "@quayside/shared/orders/schema.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import { moveStock } from "./move-stock.ts";

/** Units of a SKU at a location; a reservation, or the part of it that is in a parcel. */
export type Units = Pick<Reservation, "sku" | "location" | "quantity">;

/**
 * A parcel left: what was reserved for the order is no longer on hand. Refused with STOCK_BELOW_ZERO where less lies there
 * than goes out: on backorder, or counted short meanwhile; then it is received or counted first.
 */
export function shipWrites(clock: Clock, ctx: Ctx, orderId: string, units: readonly Units[]): Write[] {
  const moves = units.map(({ sku, location, quantity }) => ({
    ...({ sku, location, kind: "sale", reference: orderId } as const),
    counters: { onHand: -quantity, reserved: -quantity },
    floors: { onHand: quantity, reserved: quantity },
  }));
  return moveStock(clock, ctx, moves);
}

/** Goods came back: for sale again, or on hand and held back as damaged or to be checked. */
export interface Returned extends Units {
  hold?: "damaged" | "quality";
}

/** `orderId` names the order, or the return, that they came back from. */
export function restockWrites(clock: Clock, ctx: Ctx, orderId: string, returned: readonly Returned[]): Write[] {
  const moves = returned.map(({ sku, location, quantity, hold }) => ({
    ...({ sku, location, kind: "return", reference: orderId } as const),
    counters: { onHand: quantity, ...(hold ? { [hold]: quantity } : {}) },
    floors: {},
  }));
  return moveStock(clock, ctx, moves);
}
