import { countedAs } from "../customers/counted-as.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { isUsedUp, promotionByCode } from "./store.ts";

/** Why nobody can use a code now, or this customer cannot; what a cart must hold for it is not asked. */
export async function codeRefusal(db: Db, ctx: Ctx, code: string, email?: string): Promise<string | undefined> {
  const promotion = await promotionByCode(db, ctx.storeId, code);
  if (!promotion?.active) return "does not exist";
  for (const condition of promotion.conditions) {
    if (condition.kind === "from" && ctx.now < condition.at) return "is not valid yet";
    if (condition.kind === "until" && ctx.now >= condition.at) return "is no longer valid";
  }
  const person = email && (await countedAs(db, ctx.storeId, email));
  return (await isUsedUp(db, ctx.storeId, promotion, person)) ? "has been used up" : undefined;
}
