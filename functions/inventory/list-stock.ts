import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import type { StockLevel } from "@quayside/shared/inventory/schema.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { stockedSkus, stockOf } from "./store.ts";

type List = typeof inventoryOperations.list;

/** Batches of SKUs that one request looks through for what runs low; the cursor goes on from there. */
const batchesPerRequest = 20;

/** A page holds up to `per_page` SKUs, each with all its locations. `q` is the beginning of a SKU. */
export async function listStock({ db }: { db: Db }, ctx: Ctx, { query }: InputOf<List>): Promise<OutputOf<List>> {
  const { q = "", below, per_page: limit } = query;
  const found: StockLevel[][] = [];
  let cursor = query.cursor;
  for (let batch = 0; batch < batchesPerRequest && found.length < limit; batch += 1) {
    const page = await stockedSkus(db, ctx.storeId, q, { limit: limit - found.length, cursor });
    const stock = await stockOf(db, ctx.storeId, page.items);
    const levels = page.items.flatMap((sku) => [stock.get(sku) ?? []]);
    found.push(...levels.filter((each) => below === undefined || availableOf(each) < below));
    cursor = page.nextCursor;
    if (!cursor) break;
  }
  return { items: found.flat(), nextCursor: cursor };
}

function availableOf(levels: readonly StockLevel[]): number {
  return levels.reduce((sum, { available }) => sum + available, 0);
}
