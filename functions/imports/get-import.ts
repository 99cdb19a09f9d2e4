import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { importOperations } from "@quayside/shared/imports/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { importOf } from "./store.ts";

type Get = typeof importOperations.get;

export async function getImport({ db }: { db: Db }, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  return (await importOf(db, ctx.storeId, params.kind, params.importId)).import;
}
