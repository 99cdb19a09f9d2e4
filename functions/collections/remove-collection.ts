import type { collectionOperations } from "@quayside/shared/collections/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { CollectionsChanged } from "@quayside/shared/events.ts";
import { auditEntry } from "../audit/store.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { findCollection, removeCollectionWrites } from "./store.ts";

type Remove = typeof collectionOperations.remove;

export async function removeCollection(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  { params }: InputOf<Remove>,
): Promise<OutputOf<Remove>> {
  const before = await findCollection(db, ctx.storeId, params.collectionId);
  const object = { type: "collection", id: before.id };
  const audit = auditEntry(clock, ctx, { action: "collection.deleted", object, before });
  const event = emit(clock, ctx, CollectionsChanged, { collectionId: before.id });
  await db.transact(audit, [...removeCollectionWrites(ctx.storeId, before), event]);
  return { id: before.id };
}
