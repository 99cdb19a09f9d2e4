import type { GiftCard } from "@quayside/shared/gift-cards/schema.ts";
import { auditEntry } from "../../audit/store.ts";
import { giftCardEmailWrite, giftCardOf, giftCardsOf } from "../../gift-cards/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { CustomerDeps } from "../customer-detail.ts";
import { plainEmail } from "../record.ts";
import { findSurvivor } from "../store.ts";
import { insisting } from "./insisting.ts";

const cardsAtOnce = 100;

/**
 * Gift cards sent to an address of a merged record are sent to the address of whoever stayed from now on: the other address
 * may become somebody else's. Goes through all cards, which no index finds by address, so it is done by the event and nobody
 * waits for it. May run twice and after any crash.
 */
export async function moveGiftCards(deps: CustomerDeps, ctx: Ctx, from: string): Promise<void> {
  const survivor = await findSurvivor(deps.db, ctx.storeId, from);
  if (!survivor || survivor.record.id === from || survivor.record.email === "") return;
  const { id, email, otherEmails = [] } = survivor.record;
  const theirs = new Set(otherEmails.map(plainEmail));
  const isMoved = (card: GiftCard) => card.email !== undefined && theirs.has(plainEmail(card.email));
  let cursor: string | undefined;
  do {
    const page = await giftCardsOf(deps.db, ctx.storeId, { limit: cardsAtOnce, cursor });
    for (const { id: cardId } of page.items.filter(isMoved))
      await insisting(deps, async () => {
        const card = await giftCardOf(deps.db, ctx.storeId, cardId);
        if (isMoved(card)) await moveOne(deps, ctx, card, { id, email });
      });
    cursor = page.nextCursor;
  } while (cursor);
}

async function moveOne({ db, clock }: CustomerDeps, ctx: Ctx, card: GiftCard, to: { id: string; email: string }) {
  const audit = auditEntry(clock, ctx, {
    action: "gift-card.customer-merged",
    object: { type: "gift-card", id: card.id },
    after: { customerId: to.id },
  });
  await db.transact(audit, [giftCardEmailWrite(ctx.storeId, card, to.email)]);
}
