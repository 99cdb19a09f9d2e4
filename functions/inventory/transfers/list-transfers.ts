import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { transferOperations } from "@quayside/shared/inventory/transfers.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { transfersOf } from "./store.ts";

type List = typeof transferOperations.list;

export function listTransfers({ db }: { db: Db }, ctx: Ctx, { query }: InputOf<List>): Promise<OutputOf<List>> {
  const { state, per_page: limit, cursor } = query;
  return transfersOf(db, ctx.storeId, { state, limit, cursor });
}
