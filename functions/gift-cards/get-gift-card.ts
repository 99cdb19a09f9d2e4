import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { giftCardOperations } from "@quayside/shared/gift-cards/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { giftCardOf } from "./store.ts";

type Get = typeof giftCardOperations.get;

export function getGiftCard({ db }: { db: Db }, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  return giftCardOf(db, ctx.storeId, params.giftCardId);
}
