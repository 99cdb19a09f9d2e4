import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { OrderShipped } from "@quayside/shared/events.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { type Shipment, type ShipmentState, shipmentTransitions } from "@quayside/shared/orders/shipment.ts";
import { stockUnits } from "@quayside/shared/orders/stock-units.ts";
import { emit } from "../events/store.ts";
import { shipWrites } from "../inventory/ship.ts";
import type { SettleDeps } from "../payments/settle-payment.ts";
import type { Ctx } from "../platform/ctx.ts";
import { captured, isCovered } from "./capture-order.ts";
import { refusedParcel } from "./create-shipment.ts";
import { notPossible, orderMoved } from "./errors.ts";
import type { OrderRecord } from "./record.ts";
import { movedUnits } from "./reserved-units.ts";
import { type Decide, staffStep } from "./staff-step.ts";
import { changed, type Step, type StepDeps } from "./step.ts";

type Params = InputOf<typeof orderOperations.pickShipment>["params"];

export function pickShipment(deps: StepDeps, ctx: Ctx, { params }: { params: Params }): Promise<OrderDetail> {
  return moveShipment(deps, ctx, params, "picked", (record, shipment) => moving(deps, record, shipment, "picked"));
}

export function packShipment(deps: StepDeps, ctx: Ctx, { params }: { params: Params }): Promise<OrderDetail> {
  return moveShipment(deps, ctx, params, "packed", (record, shipment) => moving(deps, record, shipment, "packed"));
}

/** What is delivered is not asked whether it may go: an order can be put on hold while its parcel is under way. */
export function deliverShipment(deps: StepDeps, ctx: Ctx, { params }: { params: Params }): Promise<OrderDetail> {
  return moveShipment(deps, ctx, params, "delivered", (record, shipment) =>
    moving(deps, record, shipment, "delivered"),
  );
}

/** It left: what it costs is taken by now, what was held for it is no longer on hand, and the shopper is told. */
export async function shipShipment(
  deps: SettleDeps,
  ctx: Ctx,
  { params, body }: InputOf<typeof orderOperations.shipShipment>,
): Promise<OrderDetail> {
  return moveShipment(deps, ctx, params, "shipped", async (record, shipment) => {
    const paid = await captured(deps, ctx, record, shipment);
    if (paid.order.version !== record.order.version) throw orderMoved();
    const { id: orderId, number, email, paymentState } = record.order;
    if (!isCovered(record.order, shipment))
      return notPossible("SHIPMENT_NOT_POSSIBLE", "The parcel is not paid for.", paymentState, "shipped");
    const units = unitsIn(record, shipment);
    const step = moving(deps, record, { ...shipment, ...body }, "shipped");
    const reservations = movedUnits(record.reservations, units, "held", "shipped");
    const told = { orderId, number, email, shipmentId: shipment.id };
    const writes = [...shipWrites(deps.clock, ctx, orderId, units), emit(deps.clock, ctx, OrderShipped, told)];
    return { ...step, next: { ...step.next, reservations }, writes };
  });
}

/** Units of stock that a parcel holds, at the location it leaves from. */
export function unitsIn({ order }: OrderRecord, { location, lines }: Shipment) {
  return [...stockUnits(order.lines, lines)].map(([sku, quantity]) => ({ sku, location, quantity }));
}

type Going = Exclude<ShipmentState, "created" | "cancelled">;
const stages: readonly Going[] = ["picked", "packed", "shipped", "delivered"];

/** The parcel at a later stage; the stages that were skipped carry the same time. */
function moving({ clock }: StepDeps, record: OrderRecord, shipment: Shipment, to: Going): Step {
  const now = clock.now().toISOString();
  const passed = stages.slice(0, stages.indexOf(to) + 1).map((stage) => `${stage}At` as const);
  const times = Object.fromEntries(passed.map((field) => [field, shipment[field] ?? now]));
  return { action: `shipment.${to}`, next: withShipment(record, { ...shipment, ...times, state: to }) };
}

export function withShipment(record: OrderRecord, shipment: Shipment): OrderRecord {
  const shipments = record.order.shipments.map((each) => (each.id === shipment.id ? shipment : each));
  return changed(record, { shipments });
}

/** Finds the parcel and asks the table of transitions, and for what goes out also the order. */
export function moveShipment(
  deps: StepDeps,
  ctx: Ctx,
  { orderId, shipmentId }: Params,
  to: ShipmentState,
  decide: (record: OrderRecord, shipment: Shipment) => ReturnType<Decide>,
): Promise<OrderDetail> {
  return staffStep(deps, ctx, orderId, (record) => {
    const shipment = record.order.shipments.find(({ id }) => id === shipmentId);
    if (!shipment) return notFound("shipment", shipmentId);
    const { state, number } = shipment;
    if (!shipmentTransitions[state].includes(to))
      return notPossible("SHIPMENT_NOT_POSSIBLE", `Parcel ${number} is ${state} and cannot be ${to}.`, state, to);
    const goesOut = to !== "delivered" && to !== "cancelled";
    return (goesOut ? refusedParcel(record.order, to) : undefined) ?? decide(record, shipment);
  });
}
