import type { InputOf } from "@quayside/shared/contract/operation.ts";
import type { customerOperations } from "@quayside/shared/customers/contract.ts";
import { CustomersMerged } from "@quayside/shared/events.ts";
import { auditEntry } from "../../audit/store.ts";
import { emit } from "../../events/store.ts";
import type { ResumingVerb } from "../../http/route.ts";
import type { GoesOn } from "../../idempotency/once.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { versionConflict } from "../../store/document.ts";
import { type CustomerDeps, customerById, customerDetail } from "../customer-detail.ts";
import { mergedWrites, statsWrite } from "../store.ts";
import { toldChange } from "../told-change.ts";
import { mergedRecord, mergeObstacles, tombstone } from "./merged-record.ts";
import { moveMerged } from "./move-merged.ts";

type Merge = typeof customerOperations.merge;

/**
 * Makes one customer of two records, for good. One transaction decides it: from then on the other record leads to the one
 * that stays. Orders, notes and credit follow at once, and by the event whatever dies in between. Resumes.
 */
export const mergeCustomers: ResumingVerb<CustomerDeps, Merge> = async (deps, ctx, input) => {
  const { customerId, otherId } = input.params;
  if (ctx.claim?.effect === undefined) await decide(deps, ctx, input);
  await moveMerged(deps, ctx, otherId);
  return customerDetail(deps, ctx, customerId);
};

async function decide({ db, clock }: CustomerDeps, ctx: Ctx<GoesOn>, { params, body }: InputOf<Merge>): Promise<void> {
  const { storeId } = ctx;
  const [{ record: kept }, { record: other, stats }] = await Promise.all([
    customerById(db, ctx, params.customerId),
    customerById(db, ctx, params.otherId),
  ]);
  if (kept.version !== body.version) throw versionConflict("customer")({ version: kept.version });
  if (other.version !== body.otherVersion) throw versionConflict("customer")({ version: other.version });
  const next = mergedRecord(kept, other, body, ctx.now);
  const [obstacle] = mergeObstacles(kept, other, next);
  if (obstacle) throw obstacle;
  const { before, after } = toldChange(kept, next);
  const told = { object: { type: "customer", id: kept.id }, before, after: { ...after, merged: other.id } };
  const audit = auditEntry(clock, ctx, { action: "customer.merged", ...told, reason: body.reason });
  const ofOther = auditEntry(clock, ctx, {
    action: "customer.merged-into",
    object: { type: "customer", id: other.id },
    after: { mergedInto: kept.id },
    reason: body.reason,
  });
  const ended = tombstone(other, kept.id, ctx.now);
  await db.transact(audit, [
    ofOther,
    ...(ctx.claim ? [ctx.claim.record(params)] : []),
    ...mergedWrites(storeId, { next, before: kept }, { next: ended, before: other }),
    statsWrite(storeId, other.id, { ...stats, version: stats.version + 1, mergedInto: kept.id }),
    emit(clock, ctx, CustomersMerged, { customerId: kept.id, otherId: other.id }),
  ]);
}
