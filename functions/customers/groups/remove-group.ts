import type { customerGroupOperations } from "@quayside/shared/customers/contract.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Verb } from "../../http/route.ts";
import type { CustomerDeps } from "../customer-detail.ts";
import { groupInUse } from "../errors.ts";
import { customersOfGroup } from "../finding/store.ts";
import { groupAmong } from "./group.ts";
import { removeGroupWrite } from "./store.ts";

export const removeGroup: Verb<CustomerDeps, typeof customerGroupOperations.remove> = async (
  { db, clock },
  ctx,
  { params: { groupId } },
) => {
  const { group } = await groupAmong(db, ctx, groupId);
  const members = await customersOfGroup(db, ctx.storeId, groupId, { limit: 1 });
  if (members.items.length > 0) throw groupInUse();
  const object = { type: "customer-group", id: groupId };
  const audit = auditEntry(clock, ctx, { action: "customer-group.removed", object, before: { name: group.name } });
  await db.transact(audit, [removeGroupWrite(ctx.storeId, group)]);
  return { groupId };
};
