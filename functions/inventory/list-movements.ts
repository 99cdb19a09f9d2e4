import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import type { Movement } from "@quayside/shared/inventory/schema.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { movementsOf } from "./store.ts";

type Movements = typeof inventoryOperations.movements;

/** Pages that one request looks through for rare movements; the cursor goes on from there. */
const pagesPerRequest = 10;

/** Filtered as they are read: a page may end early, even empty, and still have a cursor. */
export async function listMovements(
  { db }: { db: Db },
  ctx: Ctx,
  { query }: InputOf<Movements>,
): Promise<OutputOf<Movements>> {
  const { sku, kind, location, from, to, per_page: limit } = query;
  const wanted = (each: Movement) => (!kind || each.kind === kind) && (!location || each.location === location);
  const items: Movement[] = [];
  let cursor = query.cursor;
  for (let read = 0; read < pagesPerRequest && items.length < limit; read += 1) {
    const page = await movementsOf(db, ctx.storeId, sku, { limit: limit - items.length, cursor, from, to });
    items.push(...page.items.filter(wanted));
    cursor = page.nextCursor;
    if (!cursor) break;
  }
  return { items, nextCursor: cursor };
}
