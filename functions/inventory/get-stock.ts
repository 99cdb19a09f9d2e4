import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { stockOf } from "./store.ts";

type Get = typeof inventoryOperations.get;

export async function getStock({ db }: { db: Db }, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  const stock = await stockOf(db, ctx.storeId, [params.sku]);
  const levels = stock.get(params.sku);
  if (!levels) throw notFound("SKU", params.sku);
  return levels;
}
