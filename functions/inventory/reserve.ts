import type { Reservation } from "@quayside/shared/orders/schema.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import { moveStock } from "./move-stock.ts";
import type { PlannedReservation } from "./split-reservation.ts";
import { stockedWrite } from "./store.ts";

/** Holds stock for an order; refused with SOLD_OUT by the condition of the write, whatever was read before. */
export function reserveWrites(
  clock: Clock,
  ctx: Ctx,
  orderId: string,
  planned: readonly (Reservation & Partial<Pick<PlannedReservation, "least">>)[],
): Write[] {
  const moves = planned.map(({ sku, location, quantity, least = 0 }) => ({
    ...({ sku, location, kind: "reservation", reference: orderId } as const),
    counters: { reserved: quantity },
    floors: { free: quantity + least },
  }));
  // What is sold before any was there has no place in the list of stocked SKUs yet.
  const ahead = new Set(planned.flatMap(({ sku, least = 0 }) => (least < 0 ? [sku] : [])));
  return [...moveStock(clock, ctx, moves), ...[...ahead].map((sku) => stockedWrite(ctx.storeId, sku))];
}

/** Gives back what an order still holds. */
export function releaseWrites(clock: Clock, ctx: Ctx, orderId: string, reservations: readonly Reservation[]): Write[] {
  const held = reservations.filter(({ state }) => state === "held");
  const moves = held.map(({ sku, location, quantity }) => ({
    ...({ sku, location, kind: "release", reference: orderId } as const),
    counters: { reserved: -quantity },
    floors: { reserved: quantity },
  }));
  return moveStock(clock, ctx, moves);
}
