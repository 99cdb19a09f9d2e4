import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../platform/ctx.ts";
import { bookMoves, levelAt } from "./book-moves.ts";
import { checkPlaces, type StockDeps } from "./places.ts";

type Adjust = typeof inventoryOperations.adjust;

/** Resumes: after a lost answer the level is read and told, the change is not made again. */
export async function adjustStock(deps: StockDeps, ctx: Ctx, { body }: InputOf<Adjust>): Promise<OutputOf<Adjust>> {
  const { sku, location, change, code, from, note } = body;
  if (ctx.claim?.effect === undefined) {
    if (from && change > 0) throw onlyOut(from);
    await checkPlaces(deps, ctx, [body]);
    const object = { type: "sku", id: sku };
    const counters = { onHand: change, ...(from ? { [from]: change } : {}) };
    const floors = change < 0 ? { onHand: -change, ...(from ? { [from]: -change } : {}) } : {};
    const move = { sku, location, kind: "adjustment", reference: ctx.requestId, code, reason: note } as const;
    const after = { location, change, code, from };
    await bookMoves(deps, ctx, { action: "stock.adjusted", object, after, reason: note }, [
      { ...move, counters, floors },
    ]);
  }
  return levelAt(deps, ctx, sku, location);
}

function onlyOut(from: string): AppError {
  return new AppError("invalid", "VALIDATION_ERROR", "What is put aside is only taken away here.", {
    field: "change",
    reason: `must be negative when it comes out of what is ${from}`,
  });
}
