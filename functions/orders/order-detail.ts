import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { auditOfObject } from "../audit/store.ts";
import { ledgerOf } from "../ledger/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import type { OrderRecord } from "./record.ts";

/** The newest entries; the audit page has the rest. */
const timelineLength = 100;

/** An order with what staff need beside it. The timeline is its audit and what the payment provider reported. */
export async function orderDetail(db: Db, ctx: Ctx, { order, reservations }: OrderRecord): Promise<OrderDetail> {
  const [ledger, audit] = await Promise.all([
    ledgerOf(db, ctx.storeId, order.id),
    auditOfObject(db, ctx.storeId, `order:${order.id}`, { limit: timelineLength }),
  ]);
  const timeline = [
    ...audit.items.map(({ at, action, actor, actorName }) => ({ at, what: action, who: actorName ?? actor })),
    ...order.paymentEvents.map(({ at, kind, reference }) => ({ at, what: `payment ${kind}`, who: reference })),
  ];
  return { order, reservations, ledger, timeline: timeline.toSorted((a, b) => (a.at < b.at ? -1 : 1)) };
}
