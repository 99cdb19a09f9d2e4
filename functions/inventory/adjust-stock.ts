import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import { productIdsBySku } from "../catalog/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { receiveStock } from "./receive-stock.ts";
import { stockOf } from "./store.ts";

type Adjust = typeof inventoryOperations.adjust;

/** Resumes: after a lost answer the level is read and told, the change is not made again. */
export async function adjustStock(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  { body }: InputOf<Adjust>,
): Promise<OutputOf<Adjust>> {
  const { sku, location, change, reason } = body;
  if (ctx.claim?.effect === undefined) {
    const known = await productIdsBySku(db, ctx.storeId, [sku]);
    if (!known.has(sku)) throw notFound("SKU", sku);
    const object = { type: "sku", id: sku };
    const audit = auditEntry(clock, ctx, { action: "stock.adjusted", object, after: { location, change }, reason });
    const receipt = { sku, location, change, kind: "adjustment", reference: ctx.requestId, reason } as const;
    const claimed = ctx.claim ? [ctx.claim.record({ sku, location })] : [];
    await db.transact(audit, [...claimed, ...receiveStock(clock, ctx, receipt)]);
  }
  const levels = (await stockOf(db, ctx.storeId, [sku], { consistent: true })).get(sku);
  const level = levels?.find((each) => each.location === location);
  if (!level) throw new AppError("internal", "STOCK_MISSING", "The stock that was just written is not there.");
  return level;
}
