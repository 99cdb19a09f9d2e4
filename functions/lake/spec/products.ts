import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { StoredForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import { pageOfShard, productShards } from "../../catalog/store.ts";
import { forecastSettingsOf } from "../../forecasts/settings/store.ts";
import { supplyTerms } from "../../forecasts/supply-terms.ts";
import type { StockCounters } from "../../inventory/stock-counters.ts";
import { stockOf } from "../../inventory/store.ts";
import type { Db } from "../../store/db.ts";
import type { Shelf } from "../compact/shelf.ts";
import { shelfOf } from "../shelf-of.ts";
import { decimal, pagesOf, type SpecDeps, type SpecRow, type SpecTable } from "./spec-table.ts";

/** Reorder points and safety stock of all locations together; unknown where nobody set one. */
function stockColumns(levels: readonly StockCounters[]): SpecRow {
  const points = levels.flatMap(({ reorderPoint }) => reorderPoint ?? []);
  const safety = levels.reduce((sum, { holds }) => sum + (holds.safety ?? 0), 0);
  const sum = points.reduce((total, each) => total + each, 0);
  return { reorder_point: points.length > 0 ? sum : null, safety_stock_level: levels.length > 0 ? safety : null };
}

function placeOf({ categories }: Shelf, categoryId: string): SpecRow {
  const found = categories.find(({ id }) => id === categoryId);
  const isRoot = found?.category === found?.department;
  return { category: found?.department ?? null, sub_category: found && !isRoot ? found.category : null };
}

/** What was set for a SKU, else for its supplier, else for all; a default that nobody set is no knowledge. */
function leadTimeOf(settings: StoredForecastSettings, sku: string, supplier: string | undefined): number | null {
  const isKnown = settings.version > 0;
  return isKnown ? supplyTerms(settings, { sku, supplier: supplier ?? null, cost: null }).leadTimeDays : null;
}

function rowsOf(
  product: Product,
  { timeZone, currency }: SpecDeps,
  shelf: Shelf,
  stock: ReadonlyMap<string, readonly StockCounters[]>,
  settings: StoredForecastSettings,
): SpecRow[] {
  const { title, description, brand, supplier, status, createdAt, updatedAt, categoryId } = product;
  return product.variants.map(({ sku, options, cost, price, listPrice }) => ({
    sku,
    product_name: [title, ...Object.values(options)].join(", "),
    description: description || null,
    ...placeOf(shelf, categoryId),
    ...{ brand: brand || null, supplier_id: supplier || null },
    ...{ unit_cost: decimal(cost, currency), current_price: decimal(price, currency) },
    list_price: decimal(listPrice, currency),
    ...stockColumns(stock.get(sku) ?? []),
    lead_time_days: leadTimeOf(settings, sku, supplier),
    launch_date: dayOf(new Date(createdAt), timeZone),
    ...{ status, created_at: createdAt, updated_at: updatedAt },
  }));
}

/** A row for each SKU. `category` is the department, `sub_category` the category in it; its lead time is what the settings of forecasts say. */
export const products: SpecTable = {
  columns: {
    ...{ sku: "text", product_name: "text", description: "text", category: "text", sub_category: "text" },
    ...{ brand: "text", supplier_id: "text", unit_cost: "decimal", current_price: "decimal", list_price: "decimal" },
    ...{ reorder_point: "integer", safety_stock_level: "integer", lead_time_days: "integer", launch_date: "date" },
    ...{ status: "text", created_at: "timestamp", updated_at: "timestamp" },
  },
  async *pages(deps, { storeId }, { after: from } = {}) {
    const [shelf, settings] = await Promise.all([shelfOf(deps.db, storeId), forecastSettingsOf(deps.db, storeId)]);
    for await (const { items, after } of productPages(deps.db, storeId, from)) {
      const skus = items.flatMap(({ variants }) => variants.map(({ sku }) => sku));
      const stock = await stockOf(deps.db, storeId, skus);
      yield { rows: items.flatMap((product) => rowsOf(product, deps, shelf, stock, settings)), after };
    }
  },
};

/** Shard by shard: a place is a shard, and a cursor in it. */
async function* productPages(db: Db, storeId: string, from = "0") {
  const [first, cursor] = from.split(" ");
  for (let shard = Number(first); shard < productShards; shard += 1) {
    const read = (place?: string) => pageOfShard(db, storeId, shard, place);
    for await (const { items, after } of pagesOf(read, shard === Number(first) ? cursor : undefined))
      yield { items, after: after ? `${shard} ${after}` : `${shard + 1}` };
  }
}
