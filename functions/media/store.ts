import type { MediaImage } from "@quayside/shared/media/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { itemKey, number, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";

const ImageItem = new Entity(
  {
    model: { service: "quayside", entity: "image", version: "1" },
    attributes: {
      storeId: text,
      imageId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("image", ["imageId"], "image"),
    },
  },
  { table: "quayside" },
);

/** Where an upload waits for its check: beside, not under, what is served. */
export function inboxKey(storeId: string, imageId: string): string {
  return `inbox/${storeId}/${imageId}`;
}

export async function findImage(db: Db, storeId: string, imageId: string): Promise<MediaImage | undefined> {
  const item = await db.get(ImageItem.get({ storeId, imageId }).params(), { consistent: true });
  return item && documentOf<MediaImage>(item);
}

/** Keys of pictures that were uploaded to this store and are ready, among those asked for. */
export async function readyKeys(db: Db, storeId: string, keys: readonly string[]): Promise<Set<string>> {
  const params = [...new Set(keys)].map((key) =>
    ImageItem.get({ storeId, imageId: key.split("/").at(-1) ?? "" }).params(),
  );
  const images = (await db.batchGet(params, { consistent: true })).map(documentOf<MediaImage>);
  return new Set(images.flatMap(({ state, key }) => (state === "ready" && keys.includes(key) ? [key] : [])));
}

export function imageWrite(storeId: string, image: MediaImage): Write {
  const row = { storeId, imageId: image.id, version: image.version, doc: image };
  const put =
    image.version === 1
      ? ImageItem.create(row)
      : ImageItem.put(row).where(({ version }, { eq }) => eq(version, image.version - 1));
  return putWrite(put.params(), versionConflict("picture"));
}
