import { type Day, dayOf } from "@quayside/shared/kernel/day.ts";
import { readOutOfStock } from "../../forecasts/night/read-out-of-stock.ts";
import { stockOf } from "../../inventory/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { SalesDeps } from "../open-sales.ts";

/** Sizes of a product that are looked at, each by its movements of stock. */
const mostSkus = 8;

/** Whether every one of some SKUs was out of stock all day, as their movements tell; false where they tell nothing. */
export function outOfStock(deps: SalesDeps, ctx: Ctx, timeZone: string) {
  return async (skus: readonly string[], day: Day): Promise<boolean> => {
    if (skus.length > mostSkus) return false;
    const stock = await stockOf(deps.db, ctx.storeId, skus);
    const today = dayOf(deps.clock.now(), timeZone);
    const known = await Promise.all(
      skus.map((sku) => readOutOfStock(deps, ctx, { sku, levels: stock.get(sku) ?? [], day: today, timeZone })),
    );
    return known.every(({ days }) => days.includes(day));
  };
}
