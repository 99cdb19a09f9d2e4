import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { promotionOperations } from "@quayside/shared/promotions/contract.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { saveLive } from "../pricing/live/save-live.ts";
import { withPromotion } from "../pricing/live/store.ts";
import type { Db } from "../store/db.ts";
import { assertGiftKnown } from "./known-goods.ts";
import { promotionWrites } from "./store.ts";

type Create = typeof promotionOperations.create;

export async function createPromotion(
  deps: { db: Db; clock: Clock },
  ctx: Ctx<OutputOf<Create>>,
  { body }: InputOf<Create>,
): Promise<OutputOf<Create>> {
  await assertGiftKnown(deps.db, ctx, body);
  const { now } = ctx;
  const promotion: Promotion = {
    ...{ id: deps.clock.newId("promotion"), version: 1 },
    ...body,
    ...{ createdAt: now, updatedAt: now },
  };
  const object = { type: "promotion", id: promotion.id };
  const draft = { action: "promotion.created", object, after: promotion };
  const claimed = ctx.claim ? [ctx.claim.record(promotion)] : [];
  await saveLive(deps, ctx, draft, [...claimed, ...promotionWrites(ctx.storeId, promotion)], (rules) =>
    withPromotion(rules, promotion, now),
  );
  return promotion;
}
