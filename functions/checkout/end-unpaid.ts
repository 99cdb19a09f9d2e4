import { addSeconds } from "@quayside/shared/kernel/day.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { isTakenInParts, payableOf } from "@quayside/shared/orders/authorisation.ts";
import { exceptionWrite } from "../exceptions/store.ts";
import { releaseWrites } from "../inventory/reserve.ts";
import { cancellationWrites, cancelled, keptOf, notPaidInTime } from "../orders/cancellation.ts";
import { captured } from "../orders/capture-order.ts";
import { isPaid } from "../orders/lifecycle.ts";
import { dueOf, type OrderRecord } from "../orders/record.ts";
import { changed, commitStep, stepping } from "../orders/step.ts";
import { setDue } from "../orders/store.ts";
import { ensureIntent } from "../payments/ensure-intent.ts";
import type { PaymentIntent } from "../payments/provider.ts";
import { type SettleDeps, settleIntent } from "../payments/settle-payment.ts";
import type { Ctx } from "../platform/ctx.ts";
import { reach } from "./saga-points.ts";
import type { Swept } from "./swept.ts";

/** Seconds between questions about a slow payment whose stock was given up. */
const askEvery = 3600;

function isUnpaid({ order }: OrderRecord): boolean {
  return order.state === "open" && !isPaid(order.paymentState);
}

/** An order whose time to pay is over. One that was sent in part is not given up: the rest is taken while it can be. */
export async function endUnpaid(deps: SettleDeps, ctx: Ctx, record: OrderRecord): Promise<Swept> {
  const due = dueOf(record);
  if (due !== undefined && due > ctx.now) return "waiting";
  return isTakenInParts(record.order) ? takeRest(deps, ctx, record) : endNow(deps, ctx, record);
}

async function takeRest(deps: SettleDeps, ctx: Ctx, record: OrderRecord): Promise<Swept> {
  const taken = await captured(deps, ctx, record).catch((error: unknown) => {
    if (!isAppError(error, "PAYMENT_REFUSED")) throw error;
    return record;
  });
  await stepping(deps, ctx, taken, async (current) => {
    const { order } = current;
    if (!isTakenInParts(order) || order.reservedUntil === undefined) return undefined;
    const next = changed(current, { reservedUntil: undefined });
    const message = `The rest of ${order.number} could not be taken: ${keptOf(order)} of ${payableOf(order)} came in. Ask the shopper, or cancel the lines that are left.`;
    const exception = { kind: "payment-differs", orderId: order.id, reference: order.id, message } as const;
    const writes = [exceptionWrite(deps.clock, ctx, exception)];
    return commitStep(deps, ctx, current, { action: "payment.lapsed", next, writes });
  });
  return "settled";
}

/**
 * Ends an unpaid order. The provider comes first: what was paid is settled; else the intent is cancelled, so that it can
 * never be paid, and only then is the stock given back.
 */
export async function endNow(deps: SettleDeps, ctx: Ctx, record: OrderRecord): Promise<Swept> {
  const known = await intentOf(deps, ctx, record);
  if (!known) return expireWithout(deps, ctx, record);
  const settled = await settleIntent(deps, ctx, known.record, known.intent);
  if (!isUnpaid(settled)) return settled.order.state === "open" ? "settled" : "expired";
  const intent = await deps.payments.cancelIntent(known.intent.id);
  await reach(deps, "cancel.intent-cancelled");
  if (intent.state === "processing") return giveUpStock(deps, ctx, settled);
  const ended = await settleIntent(deps, ctx, settled, intent);
  await reach(deps, "cancel.recorded");
  return ended.order.state === "open" ? "settled" : "expired";
}

/** Also for an order that died before it had an intent; none can exist once the provider refused to make it. */
async function intentOf(
  deps: SettleDeps,
  ctx: Ctx,
  record: OrderRecord,
): Promise<{ record: OrderRecord; intent: PaymentIntent } | undefined> {
  try {
    return await ensureIntent(deps, ctx, record);
  } catch (error) {
    if (isAppError(error, "PAYMENT_REFUSED") && !record.order.paymentIntentId) return undefined;
    throw error;
  }
}

async function expireWithout(deps: SettleDeps, ctx: Ctx, record: OrderRecord): Promise<Swept> {
  await stepping(deps, ctx, record, async (current) => {
    if (!isUnpaid(current)) return undefined;
    const next = cancelled(deps, ctx, current, notPaidInTime, "cancelled");
    const writes = cancellationWrites(deps, ctx, current, next, notPaidInTime);
    return commitStep(deps, ctx, current, { action: "order.expired", next, writes, reason: notPaidInTime });
  });
  return "expired";
}

/** A bank takes its time: others may have the stock meanwhile. When the money comes, it is reserved again or returned. */
async function giveUpStock(deps: SettleDeps, ctx: Ctx, record: OrderRecord): Promise<Swept> {
  const askAgainAt = addSeconds(ctx.now, askEvery);
  const holds = record.reservations.some(({ state }) => state === "held");
  if (!holds) {
    await setDue(deps.db, ctx.storeId, record, askAgainAt);
    return "waiting";
  }
  await stepping(deps, ctx, record, async (current) => {
    if (!isUnpaid(current) || current.reservations.every(({ state }) => state !== "held")) return undefined;
    const reservations = current.reservations.map((each) => ({ ...each, state: "released" as const }));
    const next = changed(current, { reservedUntil: undefined }, { reservations, askAgainAt });
    const writes = releaseWrites(deps.clock, ctx, current.order.id, current.reservations);
    return commitStep(deps, ctx, current, { action: "order.stock-released", next, writes });
  });
  return "released";
}
