import type { InputOf } from "@quayside/shared/contract/operation.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import type { Ctx } from "../platform/ctx.ts";
import { notPossible } from "./errors.ts";
import { staffStep } from "./staff-step.ts";
import { changed, type StepDeps } from "./step.ts";

export function releaseOrder(
  deps: StepDeps,
  ctx: Ctx,
  { params }: InputOf<typeof orderOperations.release>,
): Promise<OrderDetail> {
  return staffStep(deps, ctx, params.orderId, (record) => {
    const { state, hold } = record.order;
    if (!hold) return notPossible("ORDER_NOT_ON_HOLD", "This order is not on hold.", state, "released");
    return { action: "order.released", next: changed(record, { hold: undefined }) };
  });
}
