import type { InputOf } from "@quayside/shared/contract/operation.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { recordReported, type SettleDeps } from "../payments/settle-payment.ts";
import type { Ctx } from "../platform/ctx.ts";
import { notPossible } from "./errors.ts";
import { payableOf } from "./lifecycle.ts";
import { orderDetail } from "./order-detail.ts";
import type { OrderRecord } from "./record.ts";
import { stepOnce } from "./staff-step.ts";
import { changed } from "./step.ts";

/** Takes the money that was only authorised: all that is still to be paid, lines taken off meanwhile left out. */
export async function captureOrder(
  deps: SettleDeps,
  ctx: Ctx,
  { params }: InputOf<typeof orderOperations.capture>,
): Promise<OrderDetail> {
  const record = await stepOnce(deps, ctx, params.orderId, ({ order, ...rest }) => {
    if (order.paymentState !== "authorised")
      return notPossible("ORDER_NOT_CAPTURABLE", "No payment is waiting to be taken.", order.paymentState, "paid");
    return { action: "payment.capture-asked", next: changed({ order, ...rest }, {}) };
  });
  return orderDetail(deps.db, ctx, await captured(deps, ctx, record));
}

/** Asked for under a key of the order, so that whoever asks again takes nothing twice. */
export async function captured(deps: SettleDeps, ctx: Ctx, record: OrderRecord): Promise<OrderRecord> {
  const { id, paymentIntentId, paymentState, totals } = record.order;
  if (paymentState !== "authorised" || !paymentIntentId) return record;
  const amount = { ...totals.total, amount: payableOf(record.order) };
  const key = `capture-${id}-${amount.amount}`;
  const intent = await deps.payments.capture({ intentId: paymentIntentId, amount, key });
  return recordReported(deps, ctx, record, intent);
}
