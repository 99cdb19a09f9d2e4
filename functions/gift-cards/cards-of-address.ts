import type { GiftCard } from "@quayside/shared/gift-cards/schema.ts";
import { plainEmail } from "../customers/record.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { addressedWrite, addressWrites, areAddressed, giftCardIdsByEmail } from "./addresses/store.ts";
import { findGiftCards, giftCardsOf } from "./store.ts";

const cardsAtOnce = 100;

/**
 * Makes cards of before there were addresses to find them by findable: goes through all cards of a store, once for good.
 * May run twice, at once, and after any crash; cards that are issued meanwhile have theirs already.
 */
export async function addressAll(db: Db, ctx: Ctx): Promise<void> {
  const { storeId } = ctx;
  if (await areAddressed(db, storeId)) return;
  let cursor: string | undefined;
  do {
    const page = await giftCardsOf(db, storeId, { limit: cardsAtOnce, cursor });
    for (const write of page.items.flatMap((card) => addressWrites(storeId, card))) await db.scratch(write);
    cursor = page.nextCursor;
  } while (cursor);
  await db.scratch(addressedWrite(storeId, ctx.now));
}

/** Strongly: the cards sent to any of these addresses, however they are typed, newest first. Only once all are addressed. */
export async function cardsOfAddresses(db: Db, { storeId }: Ctx, emails: readonly string[]): Promise<GiftCard[]> {
  const wanted = new Set(emails.map(plainEmail));
  const ids = await Promise.all([...wanted].map((email) => giftCardIdsByEmail(db, storeId, email)));
  const cards = await findGiftCards(db, storeId, [...new Set(ids.flat())], { consistent: true });
  return cards
    .filter(({ email }) => email !== undefined && wanted.has(plainEmail(email)))
    .sort((a, b) => (`${a.issuedAt}${a.id}` < `${b.issuedAt}${b.id}` ? 1 : -1));
}
