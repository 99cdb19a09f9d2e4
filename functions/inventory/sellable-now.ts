import type { Clock } from "../platform/clock.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { sellableUnits } from "./availability.ts";
import { type SaleTerms, stockSkus } from "./sale-terms.ts";
import { stockOf } from "./store.ts";

interface Deps {
  db: Db;
  clock: Clock;
}
interface ReadOptions {
  consistent?: boolean;
}

/** Units that can be bought now, by SKU. */
export async function sellableNow(
  { db, clock }: Deps,
  storeId: string,
  terms: readonly SaleTerms[],
  options?: ReadOptions,
): Promise<Map<string, number>> {
  const [stock, settings] = await Promise.all([
    stockOf(db, storeId, stockSkus(terms), options),
    settingsOf(db, storeId, clock),
  ]);
  return new Map(terms.map((each) => [each.sku, sellableUnits(each, stock, settings)]));
}
