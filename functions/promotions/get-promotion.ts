import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { promotionOperations } from "@quayside/shared/promotions/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { giftTitles } from "./gift-titles.ts";
import { usedOf } from "./list-promotions.ts";
import { phaseOf } from "./phase.ts";
import { findPromotion, usesOf } from "./store.ts";

type Get = typeof promotionOperations.get;

export async function getPromotion({ db }: { db: Db }, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  const promotion = await findPromotion(db, ctx.storeId, params.promotionId);
  const used = usedOf(promotion, await usesOf(db, ctx.storeId, [promotion]));
  const titled = await giftTitles(db, ctx.storeId, [promotion]);
  return { ...promotion, phase: phaseOf(promotion, ctx.now), ...titled(promotion), ...used };
}
