import type { checkoutOperations } from "@quayside/shared/checkout/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { ownOrder } from "../orders/order-token.ts";
import { statusView } from "../orders/status-view.ts";
import { settleOrder } from "../payments/settle-payment.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { CheckoutDeps } from "./place-order.ts";

type Confirm = typeof checkoutOperations.confirmPayment;

/** The shopper's browser says that the payment is done: the provider is asked, not the browser. */
export async function confirmPayment(
  deps: CheckoutDeps,
  ctx: Ctx,
  { params }: InputOf<Confirm>,
): Promise<OutputOf<Confirm>> {
  const record = await ownOrder(deps, ctx, params.orderId);
  return statusView(await settleOrder(deps, ctx, record));
}
