import type { MovementKind } from "@quayside/shared/inventory/schema.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import { moveStock } from "./move-stock.ts";
import { stockedWrite } from "./store.ts";

/** A change of what is on hand: a delivery, an import row, a correction by staff. */
export interface StockReceipt {
  sku: string;
  location: string;
  /** Units more (or, negative, fewer) on hand. */
  change: number;
  kind: Extract<MovementKind, "purchase" | "return" | "adjustment">;
  /** What caused it: `import:imp_…:row`, `staff`. */
  reference: string;
  reason?: string;
}

/**
 * Three writes for the caller's transaction: counter, movement, and the SKU's place in the list. Needs no read. Refused
 * with STOCK_BELOW_ZERO when fewer are on hand than are taken away; a count may find fewer than are reserved.
 */
export function receiveStock(clock: Clock, ctx: Ctx, { change, ...receipt }: StockReceipt): Write[] {
  const floors = change < 0 ? { onHand: -change } : {};
  const move = { ...receipt, counters: { onHand: change }, floors };
  return [...moveStock(clock, ctx, [move]), stockedWrite(ctx.storeId, receipt.sku)];
}
