import type { InputOf } from "@quayside/shared/contract/operation.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { unitsOf } from "@quayside/shared/orders/units.ts";
import { moveStock } from "../inventory/move-stock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { notPossible } from "./errors.ts";
import { moveShipment, unitsIn, withShipment } from "./move-shipment.ts";
import { movedUnits } from "./reserved-units.ts";
import type { StepDeps } from "./step.ts";

/** A parcel that had left comes back as it was: its goods are on the shelf and held for the order again. */
export function cancelShipment(
  deps: StepDeps,
  ctx: Ctx,
  { params, body }: InputOf<typeof orderOperations.cancelShipment>,
): Promise<OrderDetail> {
  return moveShipment(deps, ctx, params, "cancelled", (record, shipment) => {
    const { clock } = deps;
    const step = { action: "shipment.cancelled", reason: body.reason } as const;
    const gone = { ...shipment, state: "cancelled", cancelledAt: clock.now().toISOString() } as const;
    const next = withShipment(record, gone);
    if (shipment.state !== "shipped") return { ...step, next };
    if (unitsOf(next.order).some(({ shipped, refunded }) => refunded > shipped)) {
      const message = `Units of parcel ${shipment.number} were refunded already.`;
      return notPossible("SHIPMENT_NOT_POSSIBLE", message, "refunded", "cancelled");
    }
    const units = unitsIn(record, shipment);
    const moves = units.map(({ sku, location, quantity }) => ({
      ...({ sku, location, kind: "return", reference: record.order.id, reason: body.reason } as const),
      counters: { onHand: quantity, reserved: quantity },
      floors: {},
    }));
    const reservations = movedUnits(record.reservations, units, "shipped", "held");
    return { ...step, next: { ...next, reservations }, writes: moveStock(clock, ctx, moves) };
  });
}
