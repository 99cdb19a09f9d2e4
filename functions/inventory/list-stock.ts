import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { stockedSkus, stockOf } from "./store.ts";

type List = typeof inventoryOperations.list;

/** A page holds `per_page` SKUs, each with all its locations. `q` is the beginning of a SKU. */
export async function listStock({ db }: { db: Db }, ctx: Ctx, { query }: InputOf<List>): Promise<OutputOf<List>> {
  const { q = "", cursor, per_page: limit } = query;
  const page = await stockedSkus(db, ctx.storeId, q, { limit, cursor });
  const stock = await stockOf(db, ctx.storeId, page.items);
  return { ...page, items: page.items.flatMap((sku) => stock.get(sku) ?? []) };
}
