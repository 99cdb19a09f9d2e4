import type { customerGroupOperations } from "@quayside/shared/customers/contract.ts";
import { changedFields } from "../../audit/changed-fields.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Verb } from "../../http/route.ts";
import { versionConflict } from "../../store/document.ts";
import type { CustomerDeps } from "../customer-detail.ts";
import { assertNameFree, groupAmong } from "./group.ts";
import { groupWrite } from "./store.ts";

export const updateGroup: Verb<CustomerDeps, typeof customerGroupOperations.update> = async (
  { db, clock },
  ctx,
  { params, body: { version, ...edit } },
) => {
  const { group: before, others } = await groupAmong(db, ctx, params.groupId);
  if (before.version !== version) throw versionConflict("group")({ version: before.version });
  assertNameFree(others, edit.name);
  const after = { ...before, description: undefined, ...edit, version: version + 1 };
  const audit = auditEntry(clock, ctx, {
    action: "customer-group.updated",
    object: { type: "customer-group", id: before.id },
    ...changedFields(before, after),
  });
  await db.transact(audit, [groupWrite(ctx.storeId, after)]);
  return after;
};
