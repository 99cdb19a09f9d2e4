import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { itemKey, number, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";
import type { Manifest } from "./manifest.ts";

const LakeItem = new Entity(
  {
    model: { service: "quayside", entity: "lake", version: "1" },
    attributes: { storeId: text, version: number, doc: documentAttribute },
    indexes: { byStore: itemKey("lake", [], "lake") },
  },
  { table: "quayside" },
);

/** By a strong read: which files are the lake right now. */
export async function findLake(db: Db, storeId: string): Promise<Manifest | undefined> {
  const item = await db.get(LakeItem.get({ storeId }).params(), { consistent: true });
  return item && documentOf<Manifest>(item);
}

/** Of two compactions that began from the same version one wins; the other is refused with VERSION_CONFLICT. */
export function lakeWrite(manifest: Manifest): Write {
  const { storeId, version } = manifest;
  const row = { storeId, version, doc: manifest };
  const put =
    version === 1
      ? LakeItem.create(row)
      : LakeItem.put(row).where(({ version: stored }, { eq }) => eq(stored, version - 1));
  return putWrite(put.params(), versionConflict("lake"));
}
