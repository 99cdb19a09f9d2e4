import { type Checkpointed, reach } from "../checkout/saga-points.ts";
import type { OrderRecord } from "../orders/record.ts";
import { orderOf, type StepDeps, stepping } from "../orders/step.ts";
import type { Ctx } from "../platform/ctx.ts";
import { firstUnknown } from "./payment-events.ts";
import type { PaymentIntent, PaymentProvider } from "./provider.ts";
import { recordEvent } from "./record-event.ts";
import { returnMoney } from "./return-money.ts";

export interface SettleDeps extends StepDeps, Checkpointed {
  payments: PaymentProvider;
}

/**
 * Brings an order up to what its provider says now: the one step that the shopper's browser, the webhook and the sweeper
 * all call, in any order and any number of times.
 */
export async function settlePayment(deps: SettleDeps, ctx: Ctx, orderId: string): Promise<OrderRecord> {
  return settleOrder(deps, ctx, await orderOf(deps.db, ctx, orderId));
}

export async function settleOrder(deps: SettleDeps, ctx: Ctx, record: OrderRecord): Promise<OrderRecord> {
  const { paymentIntentId } = record.order;
  if (!paymentIntentId) return record;
  const intent = await deps.payments.getIntent(paymentIntentId);
  await reach(deps, "settle.fetched");
  return settleIntent(deps, ctx, record, intent);
}

/** Records what the provider told, one event a step, and then gives back what is owed. */
export async function settleIntent(
  deps: SettleDeps,
  ctx: Ctx,
  record: OrderRecord,
  intent: PaymentIntent,
): Promise<OrderRecord> {
  const recorded = await recordReported(deps, ctx, record, intent);
  if (recorded !== record) await reach(deps, "settle.recorded");
  return returnMoney(deps, ctx, recorded, intent);
}

export function recordReported(deps: SettleDeps, ctx: Ctx, record: OrderRecord, intent: PaymentIntent) {
  return stepping(deps, ctx, record, async (current) => {
    const event = firstUnknown(current.order, intent);
    return event && recordEvent(deps, ctx, current, event);
  });
}
