import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { PromotionEdit } from "@quayside/shared/promotions/schema.ts";
import { productIdsBySku } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";

/** A gift that nobody sells would never be given, and nobody would be told. */
export async function assertGiftKnown(db: Db, ctx: Ctx, { effect }: PromotionEdit): Promise<void> {
  if (effect.kind !== "gift") return;
  const known = await productIdsBySku(db, ctx.storeId, [effect.sku]);
  if (known.has(effect.sku)) return;
  throw new AppError("unprocessable", "SKU_NOT_FOUND", `There is no article ${effect.sku} to give.`, {
    field: "effect.sku",
    reason: "is not the SKU of an article",
  });
}
