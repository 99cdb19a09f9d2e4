import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { type SettleDeps, settleOrder } from "../payments/settle-payment.ts";
import type { Ctx } from "../platform/ctx.ts";
import { notPossible } from "./errors.ts";
import { orderDetail } from "./order-detail.ts";
import { stepOnce } from "./staff-step.ts";
import { changed } from "./step.ts";

/** A new attempt has a key of its own: the provider would answer the old one as it did before. */
export async function retryRefund(
  deps: SettleDeps,
  ctx: Ctx,
  { params }: InputOf<typeof orderOperations.retryRefund>,
): Promise<OrderDetail> {
  const record = await stepOnce(deps, ctx, params.orderId, (current) => {
    const refund = current.order.refunds.find(({ id }) => id === params.refundId);
    if (!refund) return notFound("refund", params.refundId);
    if (refund.state !== "failed")
      return notPossible("REFUND_NOT_FAILED", `This refund is ${refund.state}.`, refund.state, "pending");
    const again = { ...refund, state: "pending", failure: undefined, attempt: refund.attempt + 1 } as const;
    const refunds = current.order.refunds.map((each) => (each.id === refund.id ? again : each));
    return { action: "refund.tried-again", next: changed(current, { refunds }) };
  });
  return orderDetail(deps.db, ctx, await settleOrder(deps, ctx, record));
}
