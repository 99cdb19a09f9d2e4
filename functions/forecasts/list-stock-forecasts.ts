import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import type { StockForecast } from "@quayside/shared/forecasts/schema.ts";
import type { Verb } from "../http/route.ts";
import { stockOf } from "../inventory/store.ts";
import { pageOfAll } from "../sales/pages-of.ts";
import type { ForecastDeps } from "./deps.ts";
import type { StockIndexRow } from "./night/files.ts";
import { openStockForecasts } from "./open-stock-forecasts.ts";
import { stockForecastOf } from "./stock-forecast.ts";
import { supplyTerms } from "./supply-terms.ts";

type List = typeof forecastOperations.stock;
type Query = Parameters<Verb<ForecastDeps, List>>[2]["query"];

/** The night's forecasts beside stock as it is now: what came in since then is no longer to be ordered. */
export const listStockForecasts: Verb<ForecastDeps, List> = async (deps, ctx, { query }) => {
  const { sort, direction = natural[sort] } = query;
  const list = `stock-forecast:${sort}:${direction}`;
  const open = await openStockForecasts(deps, ctx);
  if (!open) return pageOfAll([], list, query);
  const { rows, settings, today, passed } = open;
  const found = rows.filter((row) => matches(row, query));
  const stock = await stockOf(
    deps.db,
    ctx.storeId,
    found.map(({ sku }) => sku),
  );
  const told = found.flatMap((row) => {
    const levels = stock.get(row.sku);
    // What never had stock, as bundles and fees, is not ordered.
    return levels ? [stockForecastOf(row, { levels, terms: supplyTerms(settings, row), today, passed })] : [];
  });
  const wanted = query.toOrder === undefined ? told : told.filter(({ toOrder }) => toOrder === query.toOrder);
  const sign = direction === "asc" ? 1 : -1;
  return pageOfAll(
    wanted.sort((one, other) => sign * orders[sort](one, other) || bySku(one, other)),
    list,
    query,
  );
};

function matches({ sku, title, category, supplier }: StockIndexRow, { q, ...query }: Query): boolean {
  if (query.category !== undefined && (category ?? "") !== query.category) return false;
  if (query.supplier !== undefined && (supplier ?? "") !== query.supplier) return false;
  if (!q) return true;
  const words = q.toLowerCase();
  return sku.toLowerCase().startsWith(words) || title.toLowerCase().includes(words);
}

const bySku = (one: StockForecast, other: StockForecast) => (one.sku < other.sku ? -1 : 1);

const natural = { stockout: "asc", demand: "desc", sku: "asc" } as const;

const orders: Record<Query["sort"], (one: StockForecast, other: StockForecast) => number> = {
  stockout: (one, other) => (one.stockoutDay ?? "9999").localeCompare(other.stockoutDay ?? "9999"),
  demand: (one, other) => one.demand30 - other.demand30,
  sku: bySku,
};
