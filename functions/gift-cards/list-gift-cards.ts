import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { giftCardOperations } from "@quayside/shared/gift-cards/contract.ts";
import type { GiftCard } from "@quayside/shared/gift-cards/schema.ts";
import { customerIdByEmail } from "../customers/finding/store.ts";
import { emailsOf, plainEmail } from "../customers/record.ts";
import { findCustomer } from "../customers/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { giftCardsOf } from "./store.ts";

type List = typeof giftCardOperations.list;

type Fits = (card: GiftCard) => boolean;

/** An address finds the cards of all addresses of whoever has it, those of records merged into theirs among them. */
async function fitting(db: Db, { storeId }: Ctx, { q, state }: InputOf<List>["query"]): Promise<Fits> {
  const wanted = q?.toLowerCase();
  const customerId = wanted?.includes("@") ? await customerIdByEmail(db, storeId, wanted) : undefined;
  const person = customerId ? await findCustomer(db, storeId, customerId) : undefined;
  const emails = new Set(person ? emailsOf(person.record) : []);
  return ({ email = "", ...card }) =>
    (!state || card.state === state) &&
    (!wanted ||
      card.last4.toLowerCase() === wanted ||
      email.toLowerCase().includes(wanted) ||
      emails.has(plainEmail(email)));
}

/** Pages that one request looks through for cards that fit; the cursor goes on from there. */
const pagesPerRequest = 10;

export async function listGiftCards({ db }: { db: Db }, ctx: Ctx, { query }: InputOf<List>): Promise<OutputOf<List>> {
  const fits = await fitting(db, ctx, query);
  const items: GiftCard[] = [];
  let cursor = query.cursor;
  for (let page = 0; page < pagesPerRequest && items.length < query.per_page; page += 1) {
    const found = await giftCardsOf(db, ctx.storeId, { limit: query.per_page - items.length, cursor });
    items.push(...found.items.filter(fits));
    cursor = found.nextCursor;
    if (!cursor) break;
  }
  return { items, nextCursor: cursor };
}
