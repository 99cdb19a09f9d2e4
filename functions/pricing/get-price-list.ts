import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { pricingOperations } from "@quayside/shared/pricing/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { priceListOf } from "./store.ts";

type Get = typeof pricingOperations.get;

export function getPriceList({ db }: { db: Db }, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  return priceListOf(db, ctx.storeId, params.priceListId);
}
