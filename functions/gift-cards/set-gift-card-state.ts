import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { giftCardOperations } from "@quayside/shared/gift-cards/contract.ts";
import { auditEntry } from "../audit/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { versionConflict } from "../store/document.ts";
import { giftCardOf, giftCardStateWrite } from "./store.ts";

type SetState = typeof giftCardOperations.setState;

/** A disabled card keeps what it holds, and cannot pay until it is active again. */
export async function setGiftCardState(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  { params, body }: InputOf<SetState>,
): Promise<OutputOf<SetState>> {
  const card = await giftCardOf(db, ctx.storeId, params.giftCardId);
  const { state, reason, version } = body;
  if (card.state === state) return card;
  if (card.version !== version) throw versionConflict("gift card")({ version: card.version });
  const object = { type: "gift-card", id: card.id };
  const action = state === "active" ? "gift-card.enabled" : "gift-card.disabled";
  const audit = auditEntry(clock, ctx, { action, object, before: { state: card.state }, after: { state }, reason });
  await db.transact(audit, [giftCardStateWrite(ctx.storeId, card, state)]);
  return giftCardOf(db, ctx.storeId, card.id);
}
