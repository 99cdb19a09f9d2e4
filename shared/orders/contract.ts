import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { Day } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { OrderDetail, OrderRow, PublicStatus } from "./schema.ts";

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

export const orderOperations = {
  list: operation({
    id: "orders.list",
    method: "GET",
    path: "/api/v1/orders",
    access: "staff:orders.read",
    summary: "Orders, newest first, by status, day and search (number, e-mail or payment id)",
    query: PageQuery.extend({
      q: z.string().trim().max(200).optional(),
      status: PublicStatus.optional(),
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
