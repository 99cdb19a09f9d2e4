import type { Movement } from "@quayside/shared/inventory/schema.ts";
import { Hold } from "@quayside/shared/inventory/schema.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import { mergedChanges, type StockChange, unavailableIn } from "./stock-change.ts";
import { counterWrite, movementWrite } from "./store.ts";

/** A change of the counters, and what is told of it afterwards. */
export interface StockMove extends StockChange, Pick<Movement, "sku" | "kind" | "reference" | "code" | "reason"> {}

/**
 * For the caller's transaction: one counter write per SKU, one movement per move. Needs no read; what a move takes away is
 * there because its floors are conditions of the write.
 */
export function moveStock(clock: Clock, ctx: Ctx, moves: readonly StockMove[]): Write[] {
  const at = clock.now().toISOString();
  return [...Map.groupBy(moves, ({ sku }) => sku)].flatMap(([sku, ofSku]) => [
    counterWrite(ctx.storeId, sku, at, mergedChanges(ofSku)),
    ...ofSku.map((move) => movementWrite(ctx.storeId, movementOf(clock, ctx, move, at))),
  ]);
}

function movementOf(clock: Clock, ctx: Ctx, move: StockMove, at: string): Movement {
  const { sku, location, kind, counters, reference, code, reason } = move;
  const { onHand = 0, reserved = 0, incoming = 0 } = counters;
  const hold = Hold.options.find((each) => counters[each]);
  return {
    id: clock.newId("movement"),
    ...{ sku, location, kind, onHand, reserved, incoming },
    unavailable: unavailableIn(counters),
    ...(hold ? { hold } : {}),
    ...{ reference, code, reason },
    by: principal(ctx),
    at,
  };
}
