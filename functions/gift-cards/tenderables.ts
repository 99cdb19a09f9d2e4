import type { GiftCard } from "@quayside/shared/gift-cards/schema.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import type { Tenderable } from "../cart/pricing/tenders.ts";
import type { CartRecord } from "../cart/store.ts";
import { customerFacts } from "../customers/facts.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { findGiftCards, storeCreditOf } from "./store.ts";

/** Why a card cannot pay today, in the store's zone. */
export function unusable({ state, expiresOn, balance }: GiftCard, now: string, timeZone: string): string | undefined {
  if (state !== "active") return "cannot be used any more";
  if (expiresOn !== undefined && dayOf(new Date(now), timeZone) > expiresOn) return `expired on ${expiresOn}`;
  return balance.amount === 0 ? "has been used up" : undefined;
}

/** Gift cards in the order they were entered, then store credit: what can be lost goes first. */
export async function tenderables(
  db: Db,
  ctx: Ctx,
  { giftCards = [], useCredit = false }: CartRecord,
  options: { consistent?: boolean },
): Promise<Tenderable[]> {
  if (giftCards.length === 0 && !useCredit) return [];
  const { currency, timeZone } = await settingsOf(db, ctx.storeId);
  const cards = await findGiftCards(db, ctx.storeId, giftCards, options);
  const usable = giftCards.flatMap((id) => {
    const card = cards.find((each) => each.id === id);
    if (!card || unusable(card, ctx.now, timeZone)) return [];
    return [{ kind: "gift-card" as const, reference: id, label: card.last4, balance: card.balance.amount }];
  });
  const credit = useCredit ? await creditOf(db, ctx, currency, options) : [];
  return [...usable, ...credit];
}

async function creditOf(db: Db, ctx: Ctx, currency: string, options: { consistent?: boolean }): Promise<Tenderable[]> {
  if (ctx.actor.kind !== "customer") return [];
  const { accountId } = ctx.actor;
  const { customerId } = await customerFacts(db, ctx.storeId, { accountId }, options);
  if (!customerId) return [];
  const { balance } = await storeCreditOf(db, ctx.storeId, customerId, currency, options);
  return [{ kind: "store-credit", reference: customerId, label: "Store credit", balance: balance.amount }];
}
