import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { itemKey, number, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";

/** Which file of the snapshot bucket is the published catalogue. */
export interface Manifest {
  /** Counts publications. */
  version: number;
  key: string;
  /** See `snapshotFormat`. */
  format: number;
  publishedAt: string;
  /** Price lists that anyone's prices came from, as `markOf` writes them. Absent of one from before they were. */
  lists?: string[];
}

const ManifestItem = new Entity(
  {
    model: { service: "quayside", entity: "manifest", version: "1" },
    attributes: {
      storeId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: itemKey("snapshot", [], "manifest"),
    },
  },
  { table: "quayside" },
);

export async function findManifest(db: Db, storeId: string, options?: { consistent?: boolean }) {
  const item = await db.get(ManifestItem.get({ storeId }).params(), options);
  return item && documentOf<Manifest>(item);
}

/** Of several publishers that began from the same version, one wins; the others begin again from its file. */
export function manifestWrite(storeId: string, manifest: Manifest): Write {
  const row = { storeId, version: manifest.version, doc: manifest };
  const put =
    manifest.version === 1
      ? ManifestItem.create(row)
      : ManifestItem.put(row).where(({ version }, { eq }) => eq(version, manifest.version - 1));
  return putWrite(put.params(), versionConflict("snapshot"));
}
