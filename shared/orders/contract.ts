import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { Day } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Minor } from "../kernel/money.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { StaffId } from "../staff/schema.ts";
import { Address, Country } from "../store/schema.ts";
import { FulfilmentState, OrderDetail, OrderRow, PaymentState, PublicStatus } from "./schema.ts";
import { ShipmentLine, Tracking } from "./shipment.ts";

const orderParams = z.object({ orderId: idSchema("order") });
const reason = z.string().trim().min(1, "is required").max(500);

/** A staff member's change of one order, answered with how it stands afterwards. */
const change = {
  method: "POST",
  access: "staff:orders.write",
  params: orderParams,
  output: OrderDetail,
  idempotency: "key",
} as const;

/** Units of lines, each line once. */
const someLines = z
  .array(ShipmentLine)
  .min(1, "name at least one line")
  .max(200)
  .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, "names a line twice");

const afterStock = ["orders.list", "orders.get", "inventory.list", "inventory.get", "inventory.movements"];

/** A step of one parcel. */
const parcel = {
  ...change,
  access: "staff:fulfilment.write",
  params: orderParams.extend({ shipmentId: idSchema("shipment") }),
  invalidates: afterStock,
  errors: ["ORDER_NOT_FOUND", "SHIPMENT_NOT_FOUND", "SHIPMENT_NOT_POSSIBLE"],
} as const;

export const orderOperations = {
  list: operation({
    id: "orders.list",
    method: "GET",
    path: "/api/v1/orders",
    access: "staff:orders.read",
    summary: "Orders, newest first, by states, country, day and search (number, e-mail, name, SKU or payment id)",
    query: PageQuery.extend({
      q: z.string().trim().max(200).optional(),
      status: PublicStatus.optional(),
      payment: PaymentState.optional(),
      fulfilment: FulfilmentState.optional(),
      country: Country.optional(),
      onHold: z.stringbool().optional(),
      from: Day.optional(),
      to: Day.optional(),
      direction: z.enum(["asc", "desc"]).default("desc"),
    }),
    output: pageOf(OrderRow),
    paged: true,
  }),
  get: operation({
    id: "orders.get",
    method: "GET",
    path: "/api/v1/orders/{orderId}",
    access: "staff:orders.read",
    summary: "One order with its reservations, ledger entries and timeline",
    params: orderParams,
    output: OrderDetail,
    errors: ["ORDER_NOT_FOUND"],
  }),
  cancel: operation({
    id: "orders.cancel",
    method: "POST",
    path: "/api/v1/orders/{orderId}/cancel",
    access: "staff:orders.write",
    summary: "Cancel before anything shipped: releases stock, refunds what was captured",
    params: orderParams,
    body: z.object({ reason }),
    output: OrderDetail,
    idempotency: "key",
    invalidates: ["orders.list", "orders.get", "inventory.list"],
    errors: ["ORDER_NOT_FOUND", "ORDER_NOT_CANCELLABLE"],
  }),
  hold: operation({
    ...change,
    id: "orders.hold",
    path: "/api/v1/orders/{orderId}/hold",
    summary: "Stop picking, packing and shipping until the hold is released",
    body: z.object({ reason }),
    invalidates: ["orders.list", "orders.get"],
    errors: ["ORDER_NOT_FOUND", "ORDER_NOT_HOLDABLE"],
  }),
  release: operation({
    ...change,
    id: "orders.release",
    path: "/api/v1/orders/{orderId}/release",
    summary: "Go on with an order that was on hold",
    invalidates: ["orders.list", "orders.get"],
    errors: ["ORDER_NOT_FOUND", "ORDER_NOT_ON_HOLD"],
  }),
  assign: operation({
    ...change,
    id: "orders.assign",
    path: "/api/v1/orders/{orderId}/owner",
    summary: "Say who looks after the order, or that nobody does",
    body: z.object({ staffId: StaffId.nullable() }),
    invalidates: ["orders.list", "orders.get"],
    errors: ["ORDER_NOT_FOUND", "STAFF_MEMBER_NOT_FOUND"],
  }),
  capture: operation({
    ...change,
    id: "orders.capture",
    path: "/api/v1/orders/{orderId}/capture",
    summary: "Take the money that was only authorised, without what was taken off the order since",
    invalidates: ["orders.list", "orders.get"],
    errors: ["ORDER_NOT_FOUND", "ORDER_NOT_CAPTURABLE", "PAYMENT_REFUSED"],
  }),
  cancelLines: operation({
    ...change,
    id: "orders.cancel-lines",
    path: "/api/v1/orders/{orderId}/cancel-lines",
    summary: "Take units off the order before they are shipped: releases stock, returns what was paid for them",
    body: z.object({ lines: someLines, reason }),
    invalidates: afterStock,
    errors: ["ORDER_NOT_FOUND", "LINES_NOT_CANCELLABLE", "TOO_MANY_UNITS"],
  }),
  editAddress: operation({
    ...change,
    id: "orders.edit-address",
    path: "/api/v1/orders/{orderId}/address",
    summary: "Correct where it goes or who pays, before a parcel has left; the country stays",
    body: z
      .object({ shippingAddress: Address.optional(), billingAddress: Address.optional() })
      .refine(({ shippingAddress, billingAddress }) => shippingAddress || billingAddress, "name an address"),
    invalidates: ["orders.list", "orders.get"],
    errors: ["ORDER_NOT_FOUND", "ADDRESS_NOT_EDITABLE", "POSTCODE_NOT_VALID"],
  }),
  refund: operation({
    ...change,
    id: "orders.refund",
    path: "/api/v1/orders/{orderId}/refunds",
    access: "staff:orders.refund",
    summary: "Return money: for shipped units, for delivery, or an amount; goods go back to a shelf or do not",
    body: z.object({
      lines: z
        .array(ShipmentLine.extend({ restock: z.string().max(60).optional() }))
        .max(200)
        .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, "names a line twice")
        .default([]),
      /** Minor units of what was paid for delivery, tax in. */
      delivery: Minor.min(0).default(0),
      /** Minor units in all; what was paid for lines and delivery unless said. */
      amount: Minor.min(0).optional(),
      reason,
    }),
    invalidates: afterStock,
    errors: ["ORDER_NOT_FOUND", "ORDER_NOT_REFUNDABLE", "TOO_MANY_UNITS", "REFUND_TOO_LARGE", "PAYMENT_REFUSED"],
  }),
  retryRefund: operation({
    ...change,
    id: "orders.retry-refund",
    path: "/api/v1/orders/{orderId}/refunds/{refundId}/retry",
    access: "staff:orders.refund",
    summary: "Ask the provider once more for a refund that failed",
    params: orderParams.extend({ refundId: idSchema("refund") }),
    invalidates: ["orders.list", "orders.get"],
    errors: ["ORDER_NOT_FOUND", "REFUND_NOT_FOUND", "REFUND_NOT_FAILED"],
  }),
  createShipment: operation({
    ...change,
    id: "orders.create-shipment",
    path: "/api/v1/orders/{orderId}/shipments",
    access: "staff:fulfilment.write",
    summary: "Begin a parcel from one location, for all or some of the units that are left",
    body: z.object({ location: z.string().max(60), lines: someLines }),
    invalidates: ["orders.list", "orders.get"],
    errors: ["ORDER_NOT_FOUND", "SHIPMENT_NOT_POSSIBLE", "TOO_MANY_UNITS"],
  }),
  pickShipment: operation({
    ...parcel,
    id: "orders.pick-shipment",
    path: "/api/v1/orders/{orderId}/shipments/{shipmentId}/pick",
    summary: "Its goods are taken from the shelf",
  }),
  packShipment: operation({
    ...parcel,
    id: "orders.pack-shipment",
    path: "/api/v1/orders/{orderId}/shipments/{shipmentId}/pack",
    summary: "It is packed",
  }),
  shipShipment: operation({
    ...parcel,
    id: "orders.ship-shipment",
    path: "/api/v1/orders/{orderId}/shipments/{shipmentId}/ship",
    summary: "It left: its goods are no longer on hand, and the shopper is told with its tracking",
    body: Tracking,
    errors: [...parcel.errors, "STOCK_BELOW_ZERO"],
  }),
  deliverShipment: operation({
    ...parcel,
    id: "orders.deliver-shipment",
    path: "/api/v1/orders/{orderId}/shipments/{shipmentId}/deliver",
    summary: "It arrived; an order whose parcels all have, and that is paid, is completed",
  }),
  cancelShipment: operation({
    ...parcel,
    id: "orders.cancel-shipment",
    path: "/api/v1/orders/{orderId}/shipments/{shipmentId}/cancel",
    summary: "It does not go, or came back unopened: its goods are on the shelf and held for the order again",
    body: z.object({ reason }),
  }),
  note: operation({
    ...change,
    id: "orders.note",
    path: "/api/v1/orders/{orderId}/notes",
    summary: "Write a note that only staff see",
    body: z.object({ text: z.string().trim().min(1, "is required").max(2000) }),
    invalidates: ["orders.get"],
    errors: ["ORDER_NOT_FOUND", "TOO_MANY_NOTES"],
  }),
};
