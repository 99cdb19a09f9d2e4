import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { mediaOperations } from "@quayside/shared/media/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { findImage } from "./store.ts";

type Get = typeof mediaOperations.get;

export async function getImage({ db }: { db: Db }, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  const image = await findImage(db, ctx.storeId, params.imageId);
  if (!image) throw notFound("image", params.imageId);
  return image;
}
