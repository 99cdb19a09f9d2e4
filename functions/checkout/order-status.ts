import type { checkoutOperations } from "@quayside/shared/checkout/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { ownOrder } from "../orders/order-token.ts";
import { statusView } from "../orders/status-view.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { CheckoutDeps } from "./place-order.ts";

type Status = typeof checkoutOperations.orderStatus;

export async function orderStatus(
  deps: Pick<CheckoutDeps, "db" | "links">,
  ctx: Ctx,
  { params }: InputOf<Status>,
): Promise<OutputOf<Status>> {
  return statusView(await ownOrder(deps, ctx, params.orderId));
}
