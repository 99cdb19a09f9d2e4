import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import { staffStep } from "./staff-step.ts";
import { changed, type StepDeps } from "./step.ts";

/** Notes lie in the order's own item, which holds 400 KB. */
const mostNotes = 50;

export function noteOrder(
  deps: StepDeps,
  ctx: Ctx,
  { params, body }: InputOf<typeof orderOperations.note>,
): Promise<OrderDetail> {
  return staffStep(deps, ctx, params.orderId, (record) => {
    const { notes, state } = record.order;
    if (notes.length >= mostNotes) {
      const details = { from: state, to: "noted", most: mostNotes };
      return new AppError("conflict", "TOO_MANY_NOTES", `An order takes up to ${mostNotes} notes.`, details);
    }
    const at = deps.clock.now().toISOString();
    const note = { id: deps.clock.newId("note"), text: body.text, by: principal(ctx), at };
    return { action: "order.noted", next: changed(record, { notes: [...notes, note] }), reason: body.text };
  });
}
