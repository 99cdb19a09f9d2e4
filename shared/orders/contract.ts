import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { Day } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { OrderDetail, OrderRow, PublicStatus } from "./schema.ts";

const orderParams = z.object({ orderId: idSchema("order") });

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
    body: z.object({ reason: z.string().trim().min(1, "is required").max(500) }),
    output: OrderDetail,
    idempotency: "key",
    invalidates: ["orders.list", "orders.get", "inventory.list"],
    errors: ["ORDER_NOT_FOUND", "ORDER_NOT_CANCELLABLE"],
  }),
};
