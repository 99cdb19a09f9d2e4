import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { ImageUploaded } from "@quayside/shared/events.ts";
import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";
import type { mediaOperations } from "@quayside/shared/media/contract.ts";
import { auditEntry } from "../audit/store.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Objects } from "../platform/objects.ts";
import type { Db } from "../store/db.ts";
import { findImage, imageWrite, inboxKey } from "./store.ts";

type Process = typeof mediaOperations.process;
interface Deps {
  db: Db;
  clock: Clock;
  pictures: Objects;
}

/** Hands an upload to the background work; one that is at work or done already stays as it is. */
export async function processImage(
  { db, clock, pictures: objects }: Deps,
  ctx: Ctx,
  { params }: InputOf<Process>,
): Promise<OutputOf<Process>> {
  const { imageId } = params;
  const image = await findImage(db, ctx.storeId, imageId);
  if (!image) throw notFound("image", imageId);
  if (image.state !== "uploading") return image;
  if ((await objects.size(inboxKey(ctx.storeId, imageId))) === undefined)
    throw new AppError("conflict", "UPLOAD_MISSING", "The picture has not been uploaded yet.", { id: imageId });
  const next = { ...image, version: image.version + 1, state: "processing" as const, updatedAt: ctx.now };
  const object = { type: "image", id: imageId };
  const audit = auditEntry(clock, ctx, { action: "image.uploaded", object, after: { state: next.state } });
  await db.transact(audit, [imageWrite(ctx.storeId, next), emit(clock, ctx, ImageUploaded, { imageId })]);
  return next;
}
