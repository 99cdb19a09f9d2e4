import type { OutputOf } from "@quayside/shared/contract/operation.ts";
import type { paymentOperations } from "@quayside/shared/payments/contract.ts";
import { reach } from "../checkout/saga-points.ts";
import { findOrder } from "../orders/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Logger } from "../platform/log.ts";
import { ensureIntent } from "./ensure-intent.ts";
import { signatureNotValid } from "./errors.ts";
import { type SettleDeps, settleIntent, settlePayment } from "./settle-payment.ts";
import { markProcessed, orderIdByPayment, storeReport } from "./store.ts";

export interface WebhookDeps extends SettleDeps {
  logger: Logger;
}

type Webhook = typeof paymentOperations.stripeWebhook;

/**
 * Verified, remembered, settled, marked, answered. A Lambda does nothing after its answer, so the payment is settled before
 * it; whatever dies on the way is reported again by the provider, and a report that was only received is worked on again.
 */
export async function stripeWebhook(deps: WebhookDeps, ctx: Ctx): Promise<OutputOf<Webhook>> {
  if (!ctx.raw) throw signatureNotValid();
  const report = await deps.payments.verify(ctx.raw.body, ctx.raw.header("stripe-signature"));
  await reach(deps, "webhook.verified");
  const { intentId } = report;
  if (!intentId) return { received: true };
  const known = await storeReport(deps.db, deps.clock, ctx.storeId, report);
  if (known === "processed") return { received: true };
  await reach(deps, "webhook.stored");
  await settleReported(deps, { ...ctx, actor: { kind: "provider", name: "stripe" } }, intentId);
  await reach(deps, "webhook.settled");
  await markProcessed(deps.db, deps.clock, ctx.storeId, report);
  return { received: true };
}

/** Looks at the payment itself: reports come late, twice and in any order. Payments that are not ours are left alone. */
async function settleReported(deps: WebhookDeps, ctx: Ctx, intentId: string): Promise<void> {
  const known = await orderIdByPayment(deps.db, ctx.storeId, intentId);
  if (known) {
    await settlePayment(deps, ctx, known);
    return;
  }
  const intent = await deps.payments.getIntent(intentId);
  const isOurs = intent.storeId === ctx.storeId && intent.orderId !== undefined;
  const record = isOurs && intent.orderId ? await findOrder(deps.db, ctx.storeId, intent.orderId) : undefined;
  if (!record) {
    deps.logger.warn("report of a payment that is not ours", { intentId });
    return;
  }
  // The process that made the intent died before it put the id on the order.
  const found = await ensureIntent(deps, ctx, record);
  await settleIntent(deps, ctx, found.record, intent);
}
