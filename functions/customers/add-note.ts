import type { customerOperations } from "@quayside/shared/customers/contract.ts";
import { auditEntry } from "../audit/store.ts";
import type { ResumingVerb } from "../http/route.ts";
import { principal } from "../platform/ctx.ts";
import { type CustomerDeps, customerById, customerDetail } from "./customer-detail.ts";
import { customerDeleted } from "./errors.ts";
import { noteWrite } from "./notes/store.ts";
import { notMergedWrite } from "./store.ts";

/** Resumes: the detail shows the audit entry of its own making. */
export const addNote: ResumingVerb<CustomerDeps, typeof customerOperations.addNote> = async (
  deps,
  ctx,
  { params, body },
) => {
  const { customerId } = params;
  if (ctx.claim?.effect !== undefined) return customerDetail(deps, ctx, customerId);
  const { record } = await customerById(deps.db, ctx, customerId);
  if (record.state === "deleted") throw customerDeleted();
  const { clock } = deps;
  const by = "email" in ctx.actor ? ctx.actor.email : principal(ctx);
  const note = { id: clock.newId("note"), text: body.text, by, at: ctx.now };
  const audit = auditEntry(clock, ctx, { action: "customer.noted", object: { type: "customer", id: customerId } });
  const claimed = ctx.claim ? [ctx.claim.record({ noteId: note.id })] : [];
  await deps.db.transact(audit, [
    ...claimed,
    noteWrite(ctx.storeId, customerId, note),
    notMergedWrite(ctx.storeId, customerId),
  ]);
  return customerDetail(deps, ctx, customerId);
};
