import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { exportOperations } from "@quayside/shared/exports/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { exportOf } from "./store.ts";

type Get = typeof exportOperations.get;

export async function getExport({ db }: { db: Db }, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  return (await exportOf(db, ctx.storeId, params.kind, params.exportId)).export;
}
