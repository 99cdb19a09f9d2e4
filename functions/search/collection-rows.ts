import type { DatabaseSync } from "node:sqlite";
import type { Collection } from "@quayside/shared/collections/schema.ts";

export interface CollectionRow {
  id: number;
  /** Its id in the table. */
  ref: string;
  collection: Collection;
}

export function collectionRows(db: DatabaseSync): CollectionRow[] {
  return db
    .prepare("select id, ref, doc from collection order by ref")
    .all()
    .map(({ id, ref, doc }) => {
      // A cast: it was written from a collection.
      return { id: Number(id), ref: String(ref), collection: JSON.parse(String(doc)) as Collection };
    });
}
