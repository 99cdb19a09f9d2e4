import type { customerOperations } from "@quayside/shared/customers/contract.ts";
import { auditEntry } from "../audit/store.ts";
import type { ResumingVerb } from "../http/route.ts";
import { type CustomerDeps, customerDetail } from "./customer-detail.ts";
import { assertGroups, editedCustomer } from "./edited-customer.ts";
import { newCustomer } from "./new-customer.ts";
import { assertNewPostcodes } from "./postcodes.ts";
import { customerWrites } from "./store.ts";

/** Resumes: the detail shows the audit entry of its own making. */
export const createCustomer: ResumingVerb<CustomerDeps, typeof customerOperations.create> = async (
  deps,
  ctx,
  { body },
) => {
  const made = ctx.claim?.effect as { customerId: string } | undefined;
  if (made) return customerDetail(deps, ctx, made.customerId);
  assertNewPostcodes(body.addresses);
  await assertGroups(deps.db, ctx, body.groups);
  const { clock } = deps;
  const blank = newCustomer(clock, ctx.now, { email: body.email, name: body.name, source: "staff" });
  const record = editedCustomer(clock, ctx, blank, body);
  const { id: customerId, groups, tags } = record;
  const audit = auditEntry(clock, ctx, {
    action: "customer.created",
    object: { type: "customer", id: customerId },
    after: { source: "staff", groups, tags },
  });
  const claimed = ctx.claim ? [ctx.claim.record({ customerId })] : [];
  await deps.db.transact(audit, [...claimed, ...customerWrites(ctx.storeId, record)]);
  return customerDetail(deps, ctx, customerId);
};
