import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { mediaOperations } from "@quayside/shared/media/contract.ts";
import type { MediaImage } from "@quayside/shared/media/schema.ts";
import { auditEntry } from "../audit/store.ts";
import type { OfferUpload } from "../imports/upload.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { imageWrite, inboxKey } from "./store.ts";

type Upload = typeof mediaOperations.upload;
interface Deps {
  db: Db;
  clock: Clock;
  offerPicture: OfferUpload;
}

/** Takes no bytes itself: the browser posts them to the bucket's inbox, exactly as many as were announced. */
export async function uploadImage(
  { db, clock, offerPicture }: Deps,
  ctx: Ctx<OutputOf<Upload>>,
  { body }: InputOf<Upload>,
): Promise<OutputOf<Upload>> {
  const id = clock.newId("image");
  const image: MediaImage = {
    ...{ id, version: 1, key: `${ctx.storeId}/${id}`, filename: body.filename, state: "uploading" },
    ...{ createdAt: ctx.now, updatedAt: ctx.now },
  };
  const upload = await offerPicture(inboxKey(ctx.storeId, id), body.bytes, body.contentType);
  const output = { image, upload };
  const audit = auditEntry(clock, ctx, { action: "image.announced", object: { type: "image", id }, after: body });
  await db.transact(audit, [imageWrite(ctx.storeId, image), ...(ctx.claim ? [ctx.claim.record(output)] : [])]);
  return output;
}
