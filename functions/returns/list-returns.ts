import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { returnOperations } from "@quayside/shared/returns/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { returnsByNumber, returnsOf } from "./store.ts";

type List = typeof returnOperations.list;

export async function listReturns({ db }: { db: Db }, ctx: Ctx, { query }: InputOf<List>): Promise<OutputOf<List>> {
  if (query.q) return { items: [...(await returnsByNumber(db, ctx.storeId, [query.q.trim()])).values()] };
  return returnsOf(db, ctx.storeId, { limit: query.per_page, cursor: query.cursor });
}
