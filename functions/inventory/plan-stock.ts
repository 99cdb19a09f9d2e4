import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import { auditEntry } from "../audit/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { levelAt } from "./book-moves.ts";
import { moveStock } from "./move-stock.ts";
import { checkPlaces, type StockDeps } from "./places.ts";
import { counterWrite, stockedWrite } from "./store.ts";

type Plan = typeof inventoryOperations.plan;

/** Safety stock is a counter and moves; the reorder point is only compared, and set. */
export async function planStock(deps: StockDeps, ctx: Ctx, { params, body }: InputOf<Plan>): Promise<OutputOf<Plan>> {
  const { db, clock } = deps;
  const { sku, location } = params;
  await checkPlaces(deps, ctx, [params]);
  const level = await levelAt(deps, ctx, sku, location);
  const { holds, reorderPoint } = level;
  const moved = body.safetyStock - holds.safety;
  if (moved === 0 && (reorderPoint ?? null) === body.reorderPoint) return level;
  const change = {
    ...{ location, counters: { safety: moved }, floors: {}, seen: { safety: holds.safety } },
    reorderPoint: body.reorderPoint,
  };
  const object = { type: "sku", id: sku };
  const before = { location, safetyStock: holds.safety, reorderPoint: reorderPoint ?? null };
  const audit = auditEntry(clock, ctx, {
    ...{ action: "stock.planned", object, before },
    after: { location, ...body },
  });
  const writes =
    moved === 0
      ? [counterWrite(ctx.storeId, sku, clock.now().toISOString(), [change])]
      : moveStock(clock, ctx, [{ ...change, sku, kind: "hold", reference: ctx.requestId }]);
  await db.transact(audit, [...writes, stockedWrite(ctx.storeId, sku)]);
  return levelAt(deps, ctx, sku, location);
}
