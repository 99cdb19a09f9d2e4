import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { pricingOperations } from "@quayside/shared/pricing/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { priceListsOf } from "./store.ts";

type List = typeof pricingOperations.list;

export function listPriceLists({ db }: { db: Db }, ctx: Ctx, { query }: InputOf<List>): Promise<OutputOf<List>> {
  return priceListsOf(db, ctx.storeId, { limit: query.per_page, cursor: query.cursor });
}
