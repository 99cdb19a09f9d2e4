import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import { bookMoves } from "./book-moves.ts";
import { checkPlaces, type StockDeps } from "./places.ts";

type AdjustMany = typeof inventoryOperations.adjustMany;

/** All lines or none. Resumes: after a lost answer nothing is changed again. */
export async function adjustMany(
  deps: StockDeps,
  ctx: Ctx,
  { body }: InputOf<AdjustMany>,
): Promise<OutputOf<AdjustMany>> {
  const { lines, code, note } = body;
  if (ctx.claim?.effect === undefined) {
    await checkPlaces(deps, ctx, lines, (index) => `lines.${index}.`);
    const moves = lines.map(({ sku, location, change }) => ({
      ...({ sku, location, kind: "adjustment", reference: ctx.requestId, code, reason: note } as const),
      counters: { onHand: change },
      floors: change < 0 ? { onHand: -change } : {},
    }));
    const object = { type: "stock", id: ctx.requestId };
    await bookMoves(deps, ctx, { action: "stock.adjusted", object, after: { lines, code }, reason: note }, moves);
  }
  return { changed: lines.length };
}
