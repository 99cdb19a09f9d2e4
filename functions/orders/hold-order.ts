import type { InputOf } from "@quayside/shared/contract/operation.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { isHoldable } from "@quayside/shared/orders/units.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import { notPossible } from "./errors.ts";
import { staffStep } from "./staff-step.ts";
import { changed, type StepDeps } from "./step.ts";

export function holdOrder(
  deps: StepDeps,
  ctx: Ctx,
  { params, body }: InputOf<typeof orderOperations.hold>,
): Promise<OrderDetail> {
  return staffStep(deps, ctx, params.orderId, (record) => {
    const { state, hold, fulfilmentState } = record.order;
    const from = hold ? "on hold" : state === "open" ? fulfilmentState : state;
    if (!isHoldable(record.order))
      return notPossible("ORDER_NOT_HOLDABLE", `An order that is ${from} cannot be put on hold.`, from, "on hold");
    const next = changed(record, {
      hold: { reason: body.reason, by: principal(ctx), at: deps.clock.now().toISOString() },
    });
    return { action: "order.held", next, reason: body.reason };
  });
}
