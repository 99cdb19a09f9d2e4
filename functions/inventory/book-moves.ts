import type { StockLevel } from "@quayside/shared/inventory/schema.ts";
import { type AuditDraft, auditEntry } from "../audit/store.ts";
import type { GoesOn } from "../idempotency/once.ts";
import type { Ctx } from "../platform/ctx.ts";
import { moveStock, type StockMove } from "./move-stock.ts";
import type { StockDeps } from "./places.ts";
import { stockedWrite, stockOf } from "./store.ts";

/** Books what staff did to stock: counters, movements, and the place of each SKU in the list. */
export async function bookMoves(
  { db, clock }: StockDeps,
  ctx: Ctx<GoesOn>,
  draft: AuditDraft,
  moves: readonly StockMove[],
): Promise<void> {
  const skus = new Set(moves.map(({ sku }) => sku));
  const claimed = ctx.claim ? [ctx.claim.record({})] : [];
  const listed = [...skus].map((sku) => stockedWrite(ctx.storeId, sku));
  await db.transact(auditEntry(clock, ctx, draft), [...claimed, ...moveStock(clock, ctx, moves), ...listed]);
}

/** The level as a strong read finds it; all zero where nothing ever lay. */
export async function levelAt({ db }: StockDeps, ctx: Ctx, sku: string, location: string): Promise<StockLevel> {
  const levels = (await stockOf(db, ctx.storeId, [sku], { consistent: true })).get(sku);
  return levels?.find((each) => each.location === location) ?? noStock(sku, location);
}

export function noStock(sku: string, location: string): StockLevel {
  return {
    ...{ sku, location, onHand: 0, reserved: 0, unavailable: 0, incoming: 0, available: 0, version: 0 },
    holds: { damaged: 0, quality: 0, safety: 0 },
  };
}
