import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { Order, OrderDetail } from "@quayside/shared/orders/schema.ts";
import type { Shipment } from "@quayside/shared/orders/shipment.ts";
import { freeUnits, stockUnits } from "@quayside/shared/orders/stock-units.ts";
import { unitsOf } from "@quayside/shared/orders/units.ts";
import type { Ctx } from "../platform/ctx.ts";
import { notPossible } from "./errors.ts";
import { isSecured } from "./lifecycle.ts";
import type { OrderRecord } from "./record.ts";
import { staffStep } from "./staff-step.ts";
import { changed, type StepDeps } from "./step.ts";
import { refusedWish } from "./wish.ts";

type Create = typeof orderOperations.createShipment;

/** Parcels lie in the order's own item. */
const mostParcels = 50;

export function createShipment(deps: StepDeps, ctx: Ctx, { params, body }: InputOf<Create>): Promise<OrderDetail> {
  return staffStep(deps, ctx, params.orderId, (record) => {
    const { order } = record;
    const refusal =
      refusedParcel(order, "created") ??
      refusedWish(unitsOf(order), body.lines, ({ left }) => left, "put into a parcel") ??
      notThere(record, body);
    if (refusal) return refusal;
    const shipment: Shipment = {
      id: deps.clock.newId("shipment"),
      number: `${order.number}-${order.shipments.length + 1}`,
      ...{ location: body.location, lines: body.lines, state: "created" },
      createdAt: deps.clock.now().toISOString(),
    };
    return { action: "shipment.created", next: changed(record, { shipments: [...order.shipments, shipment] }) };
  });
}

/** Nothing goes out of an order that is neither paid nor promised, on hold or over. */
export function refusedParcel(order: Order, to: string): AppError | undefined {
  const { state, hold, paymentState, shipments } = order;
  const refused = (message: string, from: string) => notPossible("SHIPMENT_NOT_POSSIBLE", message, from, to);
  if (state !== "open") return refused(`The order is ${state}.`, state);
  if (hold) return refused("The order is on hold. Release it first.", "on hold");
  if (!isSecured(order)) return refused("The order is not paid.", paymentState);
  if (to === "created" && shipments.length >= mostParcels)
    return refused(`An order takes up to ${mostParcels} parcels.`, "full");
  return undefined;
}

/** A parcel leaves from where its goods are held. */
function notThere(record: OrderRecord, { location, lines }: InputOf<Create>["body"]): AppError | undefined {
  const free = freeUnits(record).filter((units) => units.location === location);
  for (const [sku, quantity] of stockUnits(record.order.lines, lines)) {
    const held = free.reduce((sum, units) => (units.sku === sku ? sum + units.quantity : sum), 0);
    if (held >= quantity) continue;
    const reason = `${held} of ${sku} are held for this order at ${location}, ${quantity} are wanted`;
    return new AppError("unprocessable", "TOO_MANY_UNITS", `${reason}.`, { field: "location", reason });
  }
  return undefined;
}
