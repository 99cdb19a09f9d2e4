import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { importOperations } from "@quayside/shared/imports/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { importsOf } from "./store.ts";

type List = typeof importOperations.list;

export async function listImports(
  { db }: { db: Db },
  ctx: Ctx,
  { params, query }: InputOf<List>,
): Promise<OutputOf<List>> {
  return importsOf(db, ctx.storeId, params.kind, { limit: query.per_page, cursor: query.cursor });
}
