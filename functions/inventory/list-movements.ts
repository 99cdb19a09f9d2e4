import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { movementsOf } from "./store.ts";

type Movements = typeof inventoryOperations.movements;

export function listMovements(
  { db }: { db: Db },
  ctx: Ctx,
  { query }: InputOf<Movements>,
): Promise<OutputOf<Movements>> {
  return movementsOf(db, ctx.storeId, query.sku, { limit: query.per_page, cursor: query.cursor });
}
