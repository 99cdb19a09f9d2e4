import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { giftCardOperations } from "@quayside/shared/gift-cards/contract.ts";
import type { GiftCard } from "@quayside/shared/gift-cards/schema.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { giftCardsOf } from "./store.ts";

type List = typeof giftCardOperations.list;

function fits({ q, state }: InputOf<List>["query"]): (card: GiftCard) => boolean {
  const wanted = q?.toLowerCase();
  return (card) =>
    (!state || card.state === state) &&
    (!wanted || card.last4.toLowerCase() === wanted || (card.email ?? "").toLowerCase().includes(wanted));
}

/** Pages that one request looks through for cards that fit; the cursor goes on from there. */
const pagesPerRequest = 10;

export async function listGiftCards({ db }: { db: Db }, ctx: Ctx, { query }: InputOf<List>): Promise<OutputOf<List>> {
  const items: GiftCard[] = [];
  let cursor = query.cursor;
  for (let page = 0; page < pagesPerRequest && items.length < query.per_page; page += 1) {
    const found = await giftCardsOf(db, ctx.storeId, { limit: query.per_page - items.length, cursor });
    items.push(...found.items.filter(fits(query)));
    cursor = found.nextCursor;
    if (!cursor) break;
  }
  return { items, nextCursor: cursor };
}
