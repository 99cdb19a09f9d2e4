import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { giftCardOperations } from "@quayside/shared/gift-cards/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { entriesOf, giftCardOf } from "./store.ts";

type Entries = typeof giftCardOperations.entries;

export async function listGiftCardEntries(
  { db }: { db: Db },
  ctx: Ctx,
  { params, query }: InputOf<Entries>,
): Promise<OutputOf<Entries>> {
  const { id } = await giftCardOf(db, ctx.storeId, params.giftCardId);
  return entriesOf(db, ctx.storeId, id, { limit: query.per_page, cursor: query.cursor });
}
