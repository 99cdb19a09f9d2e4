import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import type { PhysicalHold, StockLevel } from "@quayside/shared/inventory/schema.ts";
import type { Ctx } from "../platform/ctx.ts";
import { bookMoves, levelAt } from "./book-moves.ts";
import { checkPlaces, type StockDeps } from "./places.ts";

type Hold = typeof inventoryOperations.hold;

/**
 * Units that lie on the shelf are put aside, also ones that were reserved: then too few are free, and the orders that wait
 * for them show it. Put back, they are for sale again. Resumes.
 */
export async function holdStock(deps: StockDeps, ctx: Ctx, { body }: InputOf<Hold>): Promise<OutputOf<Hold>> {
  const { sku, location, hold, units, note } = body;
  if (ctx.claim?.effect === undefined) {
    await checkPlaces(deps, ctx, [body]);
    const level = await levelAt(deps, ctx, sku, location);
    const move = {
      ...({ sku, location, kind: "hold", reference: ctx.requestId, reason: note } as const),
      ...{ counters: { [hold]: units }, ...(units > 0 ? putAside(level, units) : putBack(hold, units)) },
    };
    const object = { type: "sku", id: sku };
    const after = { location, [hold]: units };
    await bookMoves(deps, ctx, { action: "stock.held", object, after, reason: note }, [move]);
  }
  return levelAt(deps, ctx, sku, location);
}

/** No more lies apart than lies there: what lay apart already is pinned, so that two at once cannot exceed it. */
function putAside({ holds: { damaged, quality } }: StockLevel, units: number) {
  return { floors: { onHand: damaged + quality + units }, seen: { damaged, quality } };
}

function putBack(hold: PhysicalHold, units: number) {
  return { floors: { [hold]: -units } };
}
