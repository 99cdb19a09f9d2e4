import type { customerGroupOperations } from "@quayside/shared/customers/contract.ts";
import type { CustomerGroup } from "@quayside/shared/customers/schema.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Verb } from "../../http/route.ts";
import type { CustomerDeps } from "../customer-detail.ts";
import { assertNameFree } from "./group.ts";
import { groupsOf, groupWrite } from "./store.ts";

export const createGroup: Verb<CustomerDeps, typeof customerGroupOperations.create> = async (
  { db, clock },
  ctx,
  { body },
) => {
  assertNameFree(await groupsOf(db, ctx.storeId, { consistent: true }), body.name);
  const group: CustomerGroup = { ...body, id: clock.newId("customerGroup"), version: 1, createdAt: ctx.now };
  const object = { type: "customer-group", id: group.id };
  const audit = auditEntry(clock, ctx, { action: "customer-group.created", object, after: body });
  await db.transact(audit, [groupWrite(ctx.storeId, group), ...(ctx.claim ? [ctx.claim.record(group)] : [])]);
  return group;
};
