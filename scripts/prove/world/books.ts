import { countedFrom, differences } from "@quayside/functions/inventory/recount-stock.ts";
import { allMovementsOf, stockedSkus, stockOf } from "@quayside/functions/inventory/store.ts";
import type { OrderRecord } from "@quayside/functions/orders/record.ts";
import { env } from "@quayside/functions/platform/env.ts";
import type { Db } from "@quayside/functions/store/db.ts";
import { documentOf } from "@quayside/functions/store/document.ts";
import type { Item } from "@quayside/functions/store/write.ts";
import type { LedgerEntry } from "@quayside/shared/orders/schema.ts";

const ofKind = (items: readonly Item[], kind: string) => items.filter((item) => item.__edb_e__ === kind);

export function ordersIn(items: readonly Item[]): OrderRecord[] {
  return ofKind(items, "order").map((item) => documentOf<OrderRecord>(item));
}

export function ledgerIn(items: readonly Item[]): LedgerEntry[] {
  return ofKind(items, "posting").flatMap((item) => documentOf<LedgerEntry[]>(item));
}

/** Sums by a name; what sums to zero is left in sight. */
export function sumsBy<T>(rows: readonly T[], name: (row: T) => string, amount: (row: T) => number) {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(name(row), (sums.get(name(row)) ?? 0) + amount(row));
  return sums;
}

/** SKU and location → units held by open orders that have not shipped, and so what `reserved` must be. */
export function heldBy(orders: readonly OrderRecord[]): Map<string, number> {
  const held = orders.flatMap(({ reservations }) => reservations.filter(({ state }) => state === "held"));
  return sumsBy(
    held,
    ({ sku, location }) => `${sku}@${location}`,
    ({ quantity }) => quantity,
  );
}

/** What is wrong with the stock: counters that are not the sums of their movements, or not what open orders hold. */
export async function stockFaults(db: Db, orders: readonly OrderRecord[]): Promise<string[]> {
  const { items: skus } = await stockedSkus(db, env.storeId, { limit: 10_000 });
  const stock = await stockOf(db, env.storeId, skus, { consistent: true });
  const held = heldBy(orders);
  const faults: string[] = [];
  for (const sku of skus) {
    const movements = await allMovementsOf(db, env.storeId, sku);
    const levels = stock.get(sku) ?? [];
    faults.push(...differences(levels, movements).map((difference) => `${sku} ${difference}`));
    for (const location of countedFrom(movements).keys()) {
      const reserved = levels.find((level) => level.location === location)?.reserved ?? 0;
      const due = held.get(`${sku}@${location}`) ?? 0;
      if (reserved !== due) faults.push(`${sku}@${location}: ${reserved} reserved, open orders hold ${due}`);
    }
  }
  return faults;
}
