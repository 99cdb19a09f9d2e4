import { slugOf } from "@quayside/shared/catalog/slug.ts";
import type { collectionOperations } from "@quayside/shared/collections/contract.ts";
import type { Collection } from "@quayside/shared/collections/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { CollectionsChanged } from "@quayside/shared/events.ts";
import { auditEntry } from "../audit/store.ts";
import { freeName } from "../catalog/free-name.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { checkMembers } from "./check-members.ts";
import { tooManyCollections } from "./errors.ts";
import { collectionsOf, collectionWrites } from "./store.ts";

type Create = typeof collectionOperations.create;

/** Each product is tested against each of them when it is published. */
export const mostCollections = 300;

export async function createCollection(
  deps: { db: Db; clock: Clock },
  ctx: Ctx<OutputOf<Create>>,
  { body }: InputOf<Create>,
): Promise<OutputOf<Create>> {
  const { db, clock } = deps;
  if ((await collectionsOf(db, ctx.storeId)).length >= mostCollections) throw tooManyCollections(mostCollections);
  await checkMembers(db, ctx.storeId, body);
  const slug = body.slug ?? (await freeName(deps, ctx.storeId, "collection-slug", slugOf(body.title) || "collection"));
  const collection: Collection = {
    ...{ visible: true, featured: false, ...body },
    ...{ id: clock.newId("collection"), version: 1, slug, formerSlugs: [], createdAt: ctx.now, updatedAt: ctx.now },
  };
  const { id } = collection;
  const object = { type: "collection", id };
  const audit = auditEntry(clock, ctx, { action: "collection.created", object, after: collection });
  const claimed = ctx.claim ? [ctx.claim.record(collection)] : [];
  const event = emit(clock, ctx, CollectionsChanged, { collectionId: id });
  await db.transact(audit, [...collectionWrites(ctx.storeId, collection), event, ...claimed]);
  return collection;
}
