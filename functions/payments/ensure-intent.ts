import { payableOf } from "@quayside/shared/orders/authorisation.ts";
import type { PaymentEvent } from "@quayside/shared/orders/schema.ts";
import { reach } from "../checkout/saga-points.ts";
import type { OrderRecord } from "../orders/record.ts";
import { changed, commitStep, stepping } from "../orders/step.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Write } from "../store/write.ts";
import type { PaymentIntent } from "./provider.ts";
import type { SettleDeps } from "./settle-payment.ts";

/**
 * The order's payment at the provider: made, or found again under the same key after a crash, and its id on the order.
 * Whoever wants to be sure that an order can no longer be paid needs its intent too. What `alongside` makes is written
 * with the intent's id, if this call is the one that writes it.
 */
export async function ensureIntent(
  deps: SettleDeps,
  ctx: Ctx,
  record: OrderRecord,
  alongside: (intent: PaymentIntent) => readonly Write[] = () => [],
): Promise<{ record: OrderRecord; intent: PaymentIntent }> {
  const { id: orderId, number, email, totals, paymentIntentId, payerId, keepsCard } = record.order;
  if (paymentIntentId) return { record, intent: await deps.payments.getIntent(paymentIntentId) };
  const { storeId } = ctx;
  const amount = { ...totals.total, amount: payableOf(record.order) };
  const { payments } = await settingsOf(deps.db, storeId, deps.clock);
  const capture = payments?.capture ?? "automatic";
  const kept = { payerId, ...(keepsCard ? { keepsCard } : {}) };
  const intent = await deps.payments.createIntent({ storeId, orderId, number, email, amount, capture, ...kept });
  await reach(deps, "place.intent-created");
  const recorded = await stepping(deps, ctx, record, async (current) => {
    if (current.order.paymentIntentId) return undefined;
    return recordIntent(deps, ctx, current, intent, alongside(intent));
  });
  await reach(deps, "place.intent-recorded");
  return { record: recorded, intent };
}

function recordIntent(
  deps: SettleDeps,
  ctx: Ctx,
  record: OrderRecord,
  intent: PaymentIntent,
  writes: readonly Write[],
): Promise<OrderRecord> {
  const event: PaymentEvent = {
    id: deps.clock.newId("payment"),
    kind: "intent-created",
    amount: intent.amount,
    reference: intent.id,
    at: deps.clock.now().toISOString(),
  };
  const paymentEvents = [...record.order.paymentEvents, event];
  const next = changed(record, { paymentIntentId: intent.id, paymentEvents });
  return commitStep(deps, ctx, record, { action: "payment.started", next, event, writes });
}
