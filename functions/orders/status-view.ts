import type { OrderStatus } from "@quayside/shared/orders/schema.ts";
import type * as z from "zod";
import type { OrderRecord } from "./record.ts";

/** What a shopper sees of their own order; the contract drops the rest. */
export function statusView({ order }: OrderRecord): z.input<typeof OrderStatus> {
  const shipments = order.shipments.filter(({ state }) => state === "shipped" || state === "delivered");
  return { ...order, shipments, taxes: order.totals.taxes };
}
