import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import { bookMoves, levelAt } from "./book-moves.ts";
import { checkPlaces, type StockDeps } from "./places.ts";

type Count = typeof inventoryOperations.count;

/**
 * A stock-take: the shelf is right and the books follow. What was sold or received while somebody counted makes the count
 * stale, and it is refused. A count that finds what the books say leaves a movement too: it was counted. Resumes.
 */
export async function countStock(deps: StockDeps, ctx: Ctx, { body }: InputOf<Count>): Promise<OutputOf<Count>> {
  const { sku, location, counted, seen, note } = body;
  if (ctx.claim?.effect === undefined) {
    await checkPlaces(deps, ctx, [body]);
    const move = {
      ...({ sku, location, kind: "count", reference: ctx.requestId, reason: note } as const),
      counters: { onHand: counted - seen },
      floors: {},
      seen: { onHand: seen },
    };
    const object = { type: "sku", id: sku };
    const [before, after] = [
      { location, onHand: seen },
      { location, onHand: counted },
    ];
    await bookMoves(deps, ctx, { action: "stock.counted", object, before, after, reason: note }, [move]);
  }
  return levelAt(deps, ctx, sku, location);
}
