import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { OrderAssigned } from "@quayside/shared/events.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail, OrderOwner } from "@quayside/shared/orders/schema.ts";
import { emit } from "../events/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { memberNotFound } from "../staff/errors.ts";
import { storedRoster } from "../staff/store.ts";
import { staffStep } from "./staff-step.ts";
import { changed, type StepDeps } from "./step.ts";

/** Whoever works here, and who asks: the first admin is in the user pool before they are in the roster. */
async function ownerOf({ db }: StepDeps, { storeId, actor }: Ctx, staffId: string): Promise<OrderOwner> {
  const { members } = await storedRoster(db, storeId);
  const member = members.find(({ id, disabled }) => id === staffId && !disabled);
  if (member) return { staffId, name: member.name };
  if (actor.kind === "staff" && actor.staffId === staffId) return { staffId, name: actor.email };
  throw memberNotFound(staffId);
}

export async function assignOrder(
  deps: StepDeps,
  ctx: Ctx,
  { params, body: { staffId } }: InputOf<typeof orderOperations.assign>,
): Promise<OrderDetail> {
  const owner = staffId === null ? undefined : await ownerOf(deps, ctx, staffId);
  return staffStep(deps, ctx, params.orderId, (record) => {
    const { id: orderId, number, owner: before } = record.order;
    const told = emit(deps.clock, ctx, OrderAssigned, { orderId, number, staffId: owner?.staffId });
    const reason = `${before?.name ?? "nobody"} → ${owner?.name ?? "nobody"}`;
    return { action: "order.assigned", next: changed(record, { owner }), writes: [told], reason };
  });
}
