import type { GiftCard } from "@quayside/shared/gift-cards/schema.ts";
import { auditEntry } from "../../audit/store.ts";
import { addressAll, cardsOfAddresses } from "../../gift-cards/cards-of-address.ts";
import { giftCardEmailWrites, giftCardOf } from "../../gift-cards/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { CustomerDeps } from "../customer-detail.ts";
import { plainEmail } from "../record.ts";
import { findSurvivor } from "../store.ts";
import { insisting } from "./insisting.ts";

/**
 * Gift cards sent to an address of a merged record are sent to the address of whoever stayed from now on: the other address
 * may become somebody else's. Done by the event, and nobody waits for it: a store's first time makes cards of earlier days
 * findable by address. May run twice and after any crash.
 */
export async function moveGiftCards(deps: CustomerDeps, ctx: Ctx, from: string): Promise<void> {
  const survivor = await findSurvivor(deps.db, ctx.storeId, from);
  if (!survivor || survivor.record.id === from || survivor.record.email === "") return;
  const { id, email, otherEmails = [] } = survivor.record;
  const theirs = new Set(otherEmails.map(plainEmail));
  await addressAll(deps.db, ctx);
  for (const { id: cardId } of await cardsOfAddresses(deps.db, ctx, otherEmails))
    await insisting(deps, async () => {
      const card = await giftCardOf(deps.db, ctx.storeId, cardId);
      if (card.email !== undefined && theirs.has(plainEmail(card.email))) await moveOne(deps, ctx, card, { id, email });
    });
}

async function moveOne({ db, clock }: CustomerDeps, ctx: Ctx, card: GiftCard, to: { id: string; email: string }) {
  const audit = auditEntry(clock, ctx, {
    action: "gift-card.customer-merged",
    object: { type: "gift-card", id: card.id },
    after: { customerId: to.id },
  });
  await db.transact(audit, giftCardEmailWrites(ctx.storeId, card, to.email));
}
