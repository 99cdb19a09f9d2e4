import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { exportOperations } from "@quayside/shared/exports/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { exportsOf } from "./store.ts";

type List = typeof exportOperations.list;

export async function listExports(
  { db }: { db: Db },
  ctx: Ctx,
  { params, query }: InputOf<List>,
): Promise<OutputOf<List>> {
  return exportsOf(db, ctx.storeId, params.kind, { limit: query.per_page, cursor: query.cursor });
}
