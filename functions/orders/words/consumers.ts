import { OrderAddressEdited, OrderPlaced } from "@quayside/shared/events.ts";
import { on } from "../../events/consume.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { orderOf } from "../step.ts";
import { wordWrites } from "./store.ts";

/** Behind the shopper's back: a large order has more words than the transaction that places it has room for. */
async function indexOrder({ db }: { db: Db }, ctx: Ctx, { orderId }: { orderId: string }): Promise<void> {
  const { order } = await orderOf(db, ctx, orderId);
  for (const write of wordWrites(ctx.storeId, order)) await db.scratch(write);
}

export const wordConsumers = [on(OrderPlaced, indexOrder), on(OrderAddressEdited, indexOrder)];
