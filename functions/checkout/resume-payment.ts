import type { checkoutOperations } from "@quayside/shared/checkout/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { isPaid } from "../orders/lifecycle.ts";
import { ownOrder } from "../orders/order-token.ts";
import { ensureIntent } from "../payments/ensure-intent.ts";
import type { Ctx } from "../platform/ctx.ts";
import { orderNotPayable } from "./errors.ts";
import type { CheckoutDeps } from "./place-order.ts";

type Resume = typeof checkoutOperations.resumePayment;

/** After a reload or a decline: the same payment goes on, as long as the order still holds its stock. */
export async function resumePayment(
  deps: CheckoutDeps,
  ctx: Ctx,
  { params }: InputOf<Resume>,
): Promise<OutputOf<Resume>> {
  const record = await ownOrder(deps, ctx, params.orderId);
  const { state, paymentState, reservedUntil } = record.order;
  if (state !== "open") throw orderNotPayable(state);
  if (isPaid(paymentState)) throw orderNotPayable("paid");
  if (!reservedUntil || reservedUntil <= ctx.now) throw orderNotPayable("no longer reserved");
  const { intent } = await ensureIntent(deps, ctx, record);
  if (intent.state !== "open") throw orderNotPayable(intent.state);
  return { intentId: intent.id, clientSecret: intent.clientSecret };
}
