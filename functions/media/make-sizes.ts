import { buffer } from "node:stream/consumers";
import type { ImageUploaded, PayloadOf } from "@quayside/shared/events.ts";
import { largestUpload, type MediaImage } from "@quayside/shared/media/schema.ts";
import { auditEntry } from "../audit/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Objects } from "../platform/objects.ts";
import type { Db } from "../store/db.ts";
import { encode, inspect, PictureRefused } from "./encode.ts";
import { findImage, imageWrite, inboxKey } from "./store.ts";

interface Deps {
  db: Db;
  clock: Clock;
  pictures: Objects;
}

/** Sizes under one key never change, so browsers and caches may keep them for good. */
const cacheControl = "public, max-age=31536000, immutable";

/** The worker's verb: again with the same upload it writes the same objects. The upload is gone when it is done. */
export async function makeSizes(deps: Deps, ctx: Ctx, { imageId }: PayloadOf<typeof ImageUploaded>): Promise<void> {
  const { pictures: objects } = deps;
  const image = await findImage(deps.db, ctx.storeId, imageId);
  if (image?.state !== "processing") return;
  const inbox = inboxKey(ctx.storeId, imageId);
  try {
    const size = await store(objects, inbox, image.key);
    await conclude(deps, ctx, image, { state: "ready", ...size });
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error;
    await conclude(deps, ctx, image, { state: "refused", reason: error.message });
  }
  await objects.remove(inbox);
}

async function store(objects: Objects, inbox: string, key: string): Promise<{ width: number; height: number }> {
  const bytes = (await objects.size(inbox)) ?? 0;
  if (bytes === 0 || bytes > largestUpload) throw new PictureRefused("It is empty or larger than 20 MB.");
  const original = await buffer(await objects.open(inbox));
  const size = await inspect(original);
  for await (const { width, format, contentType, bytes } of encode(original))
    await objects.put(`media/${key}/${width}.${format}`, bytes, { contentType, cacheControl });
  return size;
}

async function conclude({ db, clock }: Deps, ctx: Ctx, image: MediaImage, change: Partial<MediaImage>): Promise<void> {
  const updatedAt = clock.now().toISOString();
  const next = { ...image, ...change, version: image.version + 1, updatedAt };
  const object = { type: "image", id: image.id };
  const audit = auditEntry(clock, ctx, { action: `image.${next.state}`, object, after: change });
  await db.transact(audit, [imageWrite(ctx.storeId, next)]);
}
