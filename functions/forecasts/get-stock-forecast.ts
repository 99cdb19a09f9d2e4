import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import type { StockForecastDetail } from "@quayside/shared/forecasts/schema.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { sum } from "../forecasting/numeric.ts";
import type { Verb } from "../http/route.ts";
import { stockOf } from "../inventory/store.ts";
import type { ForecastDeps } from "./deps.ts";
import { rounder } from "./make-forecast.ts";
import { moved } from "./night/add-up.ts";
import { batchOf } from "./night/batches.ts";
import { nightFile, type SkuForecast, type StockIndexRow } from "./night/files.ts";
import { type OpenStockForecasts, openStockForecasts } from "./open-stock-forecasts.ts";
import { dayAt } from "./series.ts";
import { demandOf, stockForecastOf } from "./stock-forecast.ts";
import { supplyTerms } from "./supply-terms.ts";

type Get = typeof forecastOperations.stockOfSku;

/** Known days that are shown. */
const shownDays = 365;
/** Days ahead that are shown, whether or not the night's run came today. */
const horizon = 90;

const round = rounder(3);

export const getStockForecast: Verb<ForecastDeps, Get> = async (deps, ctx, { params, query }) => {
  const open = await openStockForecasts(deps, ctx);
  const index = open?.rows.findIndex(({ sku }) => sku === params.sku) ?? -1;
  const row = open?.rows[index];
  if (!open || !row) throw notFound("forecast", params.sku);
  const { night, settings, today, passed } = open;
  const { part, place } = batchOf(index);
  const [series, forecasts, stock] = await Promise.all([
    nightFile(deps, night.prefix, ["series-of-skus", part]),
    nightFile(deps, night.prefix, ["raw-skus", part]),
    stockOf(deps.db, ctx.storeId, [row.sku]),
  ]);
  const forecast = forecasts[place] as SkuForecast;
  const levels = stock.get(row.sku) ?? [];
  const told = stockForecastOf(row, { levels, terms: supplyTerms(settings, row), today, passed });
  const out = new Set(forecast.outOfStock.days);
  const sold = series[place] ?? { first: today, values: [] };
  const history = sold.values.map((value, at) => {
    const day = dayAt(sold, at);
    return { day, value: out.has(day) ? null : value };
  });
  return {
    ...told,
    ...{ madeAt: night.run.finishedAt ?? night.run.updatedAt, knownUntil: addDays(night.run.day, -1) },
    history: history.slice(-shownDays),
    days: daysOf(open, row, forecast, { levels: query.levels, position: told.available + told.incoming }),
  };
};

function daysOf(
  { today, passed }: OpenStockForecasts,
  row: StockIndexRow,
  { made }: SkuForecast,
  { levels, position }: { levels: readonly number[]; position: number },
): StockForecastDetail["days"] {
  const { point } = demandOf(row, passed);
  const added = moved(made, row.point);
  const intervals = added.kind === "forecast" ? added.intervals : [];
  return point.slice(0, horizon).map((units, at) => ({
    ...{ day: addDays(today, at), point: units },
    intervals: intervals
      .filter(({ level }) => levels.includes(level))
      .map(({ level, lower, upper }) => ({
        ...{ level, lower: lower[passed + at] ?? units, upper: upper[passed + at] ?? units },
      })),
    stockLeft: round(Math.max(0, position - sum(point.slice(0, at + 1)))),
  }));
}
