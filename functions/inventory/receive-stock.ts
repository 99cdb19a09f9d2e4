import type { Movement, MovementKind } from "@quayside/shared/inventory/schema.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import { counterWrite, movementWrite, stockedWrite } from "./store.ts";

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
export function receiveStock(clock: Clock, ctx: Ctx, receipt: StockReceipt): Write[] {
  const { sku, location, change, kind, reference, reason } = receipt;
  const at = clock.now().toISOString();
  const movement: Movement = {
    id: clock.newId("movement"),
    sku,
    location,
    kind,
    onHand: change,
    reserved: 0,
    reference,
    reason,
    by: principal(ctx),
    at,
  };
  const floors = change < 0 ? { onHand: -change } : {};
  const counters = { onHand: change, reserved: 0 };
  return [
    counterWrite(ctx.storeId, sku, at, [{ location, counters, floors }]),
    movementWrite(ctx.storeId, movement),
    stockedWrite(ctx.storeId, sku),
  ];
}
