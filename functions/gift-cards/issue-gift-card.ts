import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { giftCardOperations } from "@quayside/shared/gift-cards/contract.ts";
import type { GiftCard } from "@quayside/shared/gift-cards/schema.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import { postingWrites } from "../ledger/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { newGiftCardCode, writtenCode } from "./code.ts";
import { issuedEntry } from "./entries.ts";
import { goodwillPosting } from "./postings.ts";
import { entryWrite, newGiftCardWrites } from "./store.ts";

type Issue = typeof giftCardOperations.issue;

/** The code is in this answer, which a retry repeats for 48 hours, and nowhere else. */
export async function issueGiftCard(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx<OutputOf<Issue>>,
  { body }: InputOf<Issue>,
): Promise<OutputOf<Issue>> {
  const { amount, expiresOn, email, note, reason } = body;
  const { currency, timeZone } = await settingsOf(db, ctx.storeId, clock);
  if (expiresOn !== undefined && expiresOn < dayOf(clock.now(), timeZone))
    throw new AppError("unprocessable", "EXPIRY_PAST", "The card would have expired already.", {
      field: "expiresOn",
      reason: "must not be in the past",
    });
  const code = newGiftCardCode(clock);
  const issued = { amount, currency };
  const giftCard: GiftCard = {
    ...{ id: clock.newId("giftCard"), version: 1, state: "active", last4: code.slice(-4) },
    ...{ issued, balance: issued, expiresOn, email, note, issuedAt: ctx.now, updatedAt: ctx.now },
  };
  const answer = { giftCard, code: writtenCode(code) };
  const object = { type: "gift-card", id: giftCard.id };
  const audit = auditEntry(clock, ctx, { action: "gift-card.issued", object, after: giftCard, reason });
  const about = { id: giftCard.id, totals: { total: issued } };
  await db.transact(audit, [
    ...(ctx.claim ? [ctx.claim.record(answer)] : []),
    ...newGiftCardWrites(ctx.storeId, giftCard, code),
    entryWrite(ctx.storeId, giftCard.id, issuedEntry(clock, ctx, giftCard, reason)),
    ...postingWrites(clock, ctx, about, giftCard.id, goodwillPosting("gift-card", amount)),
  ]);
  return answer;
}
