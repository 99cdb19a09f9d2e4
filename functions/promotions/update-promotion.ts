import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { promotionOperations } from "@quayside/shared/promotions/contract.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { changedFields } from "../audit/changed-fields.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { saveLive } from "../pricing/live/save-live.ts";
import { withPromotion } from "../pricing/live/store.ts";
import type { Db } from "../store/db.ts";
import { versionConflict } from "../store/document.ts";
import { assertGiftKnown } from "./known-goods.ts";
import { findPromotion, promotionWrites } from "./store.ts";

type Update = typeof promotionOperations.update;

export async function updatePromotion(
  deps: { db: Db; clock: Clock },
  ctx: Ctx,
  { params, body }: InputOf<Update>,
): Promise<OutputOf<Update>> {
  const before = await findPromotion(deps.db, ctx.storeId, params.promotionId);
  if (before.version !== body.version) throw versionConflict("promotion")({ version: before.version });
  await assertGiftKnown(deps.db, ctx, body);
  const { id, createdAt } = before;
  const next: Promotion = { ...body, id, version: before.version + 1, createdAt, updatedAt: ctx.now };
  const object = { type: "promotion", id };
  const draft = { action: "promotion.updated", object, ...changedFields(before, next) };
  await saveLive(deps, ctx, draft, promotionWrites(ctx.storeId, next, before.code), (rules) =>
    withPromotion(rules, next, ctx.now),
  );
  return next;
}
