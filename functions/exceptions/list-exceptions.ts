import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { exceptionOperations } from "@quayside/shared/exceptions/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { byKind } from "./by-kind.ts";
import { exceptionsOf } from "./store.ts";

type List = typeof exceptionOperations.list;

export async function listExceptions({ db }: { db: Db }, ctx: Ctx, { query }: InputOf<List>): Promise<OutputOf<List>> {
  const ask = () => exceptionsOf(db, ctx.storeId, query, { limit: query.per_page, cursor: query.cursor });
  return query.kind ? byKind(db, ctx, ask) : ask();
}
