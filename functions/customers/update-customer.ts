import type { customerOperations } from "@quayside/shared/customers/contract.ts";
import { auditEntry } from "../audit/store.ts";
import type { Verb } from "../http/route.ts";
import { versionConflict } from "../store/document.ts";
import { type CustomerDeps, customerById, customerDetail } from "./customer-detail.ts";
import { assertGroups, editedCustomer } from "./edited-customer.ts";
import { customerDeleted, emailIsSignIn } from "./errors.ts";
import { assertNewPostcodes } from "./postcodes.ts";
import { customerWrites } from "./store.ts";
import { toldChange } from "./told-change.ts";

export const updateCustomer: Verb<CustomerDeps, typeof customerOperations.update> = async (deps, ctx, input) => {
  const { customerId } = input.params;
  const { version, ...edit } = input.body;
  const { record: before } = await customerById(deps.db, ctx, customerId);
  if (before.state === "deleted") throw customerDeleted();
  if (before.version !== version) throw versionConflict("customer")({ version: before.version });
  if (before.state === "registered" && edit.email !== before.email) throw emailIsSignIn();
  assertNewPostcodes(edit.addresses, before.addresses);
  await assertGroups(deps.db, ctx, edit.groups);
  const after = { ...editedCustomer(deps.clock, ctx, before, edit), version: version + 1 };
  const audit = auditEntry(deps.clock, ctx, {
    action: "customer.updated",
    object: { type: "customer", id: customerId },
    ...toldChange(before, after),
  });
  await deps.db.transact(audit, customerWrites(ctx.storeId, after, before));
  return customerDetail(deps, ctx, customerId);
};
