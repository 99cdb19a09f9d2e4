import type { Movement } from "@quayside/shared/inventory/schema.ts";
import type { Reservation } from "@quayside/shared/orders/schema.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import type { StockChange } from "./stock-change.ts";
import { counterWrite, movementWrite } from "./store.ts";

type Kind = Extract<Movement["kind"], "reservation" | "release">;

function writes(clock: Clock, ctx: Ctx, orderId: string, kind: Kind, reservations: readonly Reservation[]): Write[] {
  const at = clock.now().toISOString();
  const bySku = Map.groupBy(reservations, ({ sku }) => sku);
  return [...bySku].flatMap(([sku, held]) => [
    counterWrite(
      ctx.storeId,
      sku,
      at,
      held.map((each) => changeOf(kind, each)),
    ),
    ...held.map((each) => movementWrite(ctx.storeId, movementOf(clock, ctx, orderId, kind, each, at))),
  ]);
}

function changeOf(kind: Kind, { location, quantity }: Reservation): StockChange {
  return kind === "reservation"
    ? { location, counters: { onHand: 0, reserved: quantity }, floors: { free: quantity } }
    : { location, counters: { onHand: 0, reserved: -quantity }, floors: { reserved: quantity } };
}

function movementOf(
  clock: Clock,
  ctx: Ctx,
  orderId: string,
  kind: Kind,
  { sku, location, quantity }: Reservation,
  at: string,
): Movement {
  return {
    id: clock.newId("movement"),
    sku,
    location,
    kind,
    onHand: 0,
    reserved: kind === "reservation" ? quantity : -quantity,
    reference: orderId,
    by: principal(ctx),
    at,
  };
}

/** Holds stock for an order; refused with SOLD_OUT by the condition of the write, whatever was read before. */
export function reserveWrites(clock: Clock, ctx: Ctx, orderId: string, reservations: readonly Reservation[]): Write[] {
  return writes(clock, ctx, orderId, "reservation", reservations);
}

/** Gives back what an order still holds. */
export function releaseWrites(clock: Clock, ctx: Ctx, orderId: string, reservations: readonly Reservation[]): Write[] {
  const held = reservations.filter(({ state }) => state === "held");
  return writes(clock, ctx, orderId, "release", held);
}
