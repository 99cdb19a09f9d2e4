import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { findProduct } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";

type Get = typeof productOperations.get;

export async function getProduct({ db }: { db: Db }, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  const product = await findProduct(db, ctx.storeId, params.productId, { consistent: true });
  if (!product) throw notFound("product", params.productId);
  return product;
}
