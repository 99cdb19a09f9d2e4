import type { Collection } from "@quayside/shared/collections/schema.ts";
import { Entity } from "electrodb";
import { nameWrites } from "../catalog/names/store.ts";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { keptFor } from "../store/kept.ts";
import { number, sortedKey, text } from "../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../store/write.ts";
import { collectionNotFound, collectionSlugTaken } from "./errors.ts";

const CollectionItem = new Entity(
  {
    model: { service: "quayside", entity: "collection", version: "1" },
    attributes: {
      storeId: text,
      collectionId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: sortedKey("collections", [], ["collectionId"]),
    },
  },
  { table: "quayside" },
);

interface ReadOptions {
  consistent?: boolean;
}

/** All collections of a store, oldest first; there are some hundreds at most. */
export async function collectionsOf(db: Db, storeId: string, options?: ReadOptions): Promise<Collection[]> {
  const items = await db.queryAll(CollectionItem.query.byStore({ storeId }).params(), options);
  return items.map(documentOf<Collection>);
}

export async function findCollection(db: Db, storeId: string, collectionId: string): Promise<Collection> {
  const item = await db.get(CollectionItem.get({ storeId, collectionId }).params(), { consistent: true });
  if (!item) throw collectionNotFound(collectionId);
  return documentOf<Collection>(item);
}

const slugsOf = (collection?: Collection) => (collection ? [collection.slug, ...collection.formerSlugs] : []);

function slugWrites(storeId: string, holderId: string, next?: Collection, before?: Collection): Write[] {
  const names = { holderId, had: slugsOf(before), has: slugsOf(next), taken: collectionSlugTaken };
  return nameWrites("collection-slug", storeId, names);
}

/** Stores `next` in place of `before`; addresses, present and former, are unique in a store. */
export function collectionWrites(storeId: string, next: Collection, before?: Collection): Write[] {
  const row = { storeId, collectionId: next.id, version: next.version, doc: next };
  const put = before
    ? CollectionItem.put(row).where(({ version }, { eq }) => eq(version, before.version))
    : CollectionItem.create(row);
  return [putWrite(put.params(), versionConflict("collection")), ...slugWrites(storeId, next.id, next, before)];
}

export function removeCollectionWrites(storeId: string, collection: Collection): Write[] {
  const { id: collectionId, version: known } = collection;
  const remove = CollectionItem.delete({ storeId, collectionId }).where(({ version }, { eq }) => eq(version, known));
  return [
    deleteWrite(remove.params(), versionConflict("collection")),
    ...slugWrites(storeId, collectionId, undefined, collection),
  ];
}

/** A store's collections, up to 30 seconds old: a promotion on one follows a change of it that late. */
export const liveCollections = keptFor(30_000, (db, storeId) => collectionsOf(db, storeId));
