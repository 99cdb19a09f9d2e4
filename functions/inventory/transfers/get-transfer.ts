import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { transferOperations } from "@quayside/shared/inventory/transfers.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { findTransfer } from "./store.ts";

type Get = typeof transferOperations.get;

export async function getTransfer({ db }: { db: Db }, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  const transfer = await findTransfer(db, ctx.storeId, params.transferId);
  if (!transfer) throw notFound("transfer", params.transferId);
  return transfer;
}
