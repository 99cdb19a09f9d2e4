import { OrderPaid } from "@quayside/shared/events.ts";
import { addSeconds } from "@quayside/shared/kernel/day.ts";
import { auditEntry } from "../audit/store.ts";
import { emit } from "../events/store.ts";
import { wasMailed } from "../mail/store.ts";
import { isPaid } from "../orders/lifecycle.ts";
import { type OrderRecord, owesMoney } from "../orders/record.ts";
import { orderOf } from "../orders/step.ts";
import { setDue } from "../orders/store.ts";
import { type SettleDeps, settleOrder } from "../payments/settle-payment.ts";
import type { Ctx } from "../platform/ctx.ts";
import { endUnpaid } from "./end-unpaid.ts";
import { reach } from "./saga-points.ts";
import type { Swept } from "./swept.ts";

export type SweepDeps = SettleDeps;

/** Seconds until an order is looked at again whose refund or announcement is under way. */
const patience = 600;

export async function sweepOrder(deps: SweepDeps, ctx: Ctx, orderId: string): Promise<Swept> {
  const record = await orderOf(deps.db, ctx, orderId);
  await reach(deps, "sweep.found");
  const { state, paymentState } = record.order;
  if (owesMoney(record)) return finishRefund(deps, ctx, record);
  if (state === "open" && !isPaid(paymentState)) return endUnpaid(deps, ctx, record);
  if (state === "open") return proveAnnounced(deps, ctx, record);
  await setDue(deps.db, ctx.storeId, record, undefined);
  return "done";
}

async function finishRefund(deps: SweepDeps, ctx: Ctx, record: OrderRecord): Promise<Swept> {
  const settled = await settleOrder(deps, ctx, record);
  if (!owesMoney(settled)) return "settled";
  await setDue(deps.db, ctx.storeId, settled, addSeconds(ctx.now, patience));
  return "waiting";
}

/** The confirmation proves that the event of the payment arrived; else it is told again, which costs nobody a second mail. */
async function proveAnnounced(deps: SweepDeps, ctx: Ctx, record: OrderRecord): Promise<Swept> {
  const { db, clock } = deps;
  const { id: orderId, number, email, totals } = record.order;
  if (await wasMailed(db, ctx.storeId, `${orderId}#confirmation`)) {
    await setDue(db, ctx.storeId, record, undefined);
    return "done";
  }
  const audit = auditEntry(clock, ctx, { action: "order.paid-told-again", object: { type: "order", id: orderId } });
  await db.transact(audit, [emit(clock, ctx, OrderPaid, { orderId, number, email, total: totals.total })]);
  await setDue(db, ctx.storeId, record, addSeconds(ctx.now, patience));
  return "announced";
}
