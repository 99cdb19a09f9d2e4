import type { collectionOperations } from "@quayside/shared/collections/contract.ts";
import type { Collection } from "@quayside/shared/collections/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { CollectionsChanged } from "@quayside/shared/events.ts";
import { changedFields } from "../audit/changed-fields.ts";
import { auditEntry } from "../audit/store.ts";
import { formerSlugsOf } from "../catalog/former-slugs.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { versionConflict } from "../store/document.ts";
import { checkMembers } from "./check-members.ts";
import { collectionWrites, findCollection } from "./store.ts";

type Update = typeof collectionOperations.update;

export async function updateCollection(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  { params, body }: InputOf<Update>,
): Promise<OutputOf<Update>> {
  const before = await findCollection(db, ctx.storeId, params.collectionId);
  if (before.version !== body.version) throw versionConflict("collection")({ version: before.version });
  await checkMembers(db, ctx.storeId, body, before);
  const { id, createdAt } = before;
  const next: Collection = {
    ...{ id, createdAt, ...body },
    formerSlugs: formerSlugsOf(before, body.slug),
    version: before.version + 1,
    updatedAt: ctx.now,
  };
  const object = { type: "collection", id };
  const audit = auditEntry(clock, ctx, { action: "collection.updated", object, ...changedFields(before, next) });
  const event = emit(clock, ctx, CollectionsChanged, { collectionId: id });
  await db.transact(audit, [...collectionWrites(ctx.storeId, next, before), event]);
  return next;
}
