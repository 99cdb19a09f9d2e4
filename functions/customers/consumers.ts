import {
  CustomerDeleted,
  CustomersMerged,
  OrderCancelled,
  OrderPaid,
  OrderPlaced,
  OrderRefunded,
} from "@quayside/shared/events.ts";
import { on } from "../events/consume.ts";
import type { CustomerDeps } from "./customer-detail.ts";
import { forgetOrders } from "./forget-orders.ts";
import { moveGiftCards } from "./merging/move-gift-cards.ts";
import { moveMerged } from "./merging/move-merged.ts";
import { recordOrder } from "./record-order.ts";

const record = (deps: CustomerDeps, ctx: Parameters<typeof recordOrder>[1], { orderId }: { orderId: string }) =>
  recordOrder(deps, ctx, orderId);

export const customerConsumers = [
  on(OrderPlaced, record),
  on(OrderPaid, record),
  on(OrderCancelled, record),
  on(OrderRefunded, record),
  on(CustomersMerged, async (deps: CustomerDeps, ctx, { otherId }) => {
    await moveMerged(deps, ctx, otherId);
    await moveGiftCards(deps, ctx, otherId);
  }),
  on(CustomerDeleted, (deps: CustomerDeps, ctx, { customerId }) => forgetOrders(deps, ctx, customerId)),
];
