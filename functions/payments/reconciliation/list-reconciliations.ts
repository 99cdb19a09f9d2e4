import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { reconciliationOperations } from "@quayside/shared/payments/contract.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { reconciliationsOf } from "./store.ts";

type List = typeof reconciliationOperations.list;

export function listReconciliations({ db }: { db: Db }, ctx: Ctx, { query }: InputOf<List>): Promise<OutputOf<List>> {
  return reconciliationsOf(db, ctx.storeId, { limit: query.per_page, cursor: query.cursor });
}
