import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import type { ForecastInterval } from "@quayside/shared/forecasts/schema.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { sum } from "../forecasting/numeric.ts";
import type { Verb } from "../http/route.ts";
import { inParallel } from "../imports/in-parallel.ts";
import { stockOf } from "../inventory/store.ts";
import { eventsFor, eventsOn } from "./calendar/event-days.ts";
import type { ForecastDeps } from "./deps.ts";
import { type MadeForecast, rounder } from "./make-forecast.ts";
import { moved } from "./night/add-up.ts";
import { batchOf } from "./night/batches.ts";
import { bundlesByPart } from "./night/bundled.ts";
import { nightFile, type SkuForecast, type StockIndexRow } from "./night/files.ts";
import { type KeptSku, keptSkuFile } from "./night/kept-skus.ts";
import { type OpenStockForecasts, openStockForecasts } from "./open-stock-forecasts.ts";
import { summaryOf } from "./record-of.ts";
import { type DaySeries, dayAt } from "./series.ts";
import { demandOf, stockForecastOf } from "./stock-forecast.ts";
import { sumRange } from "./sum-range.ts";
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
  const [forecast, plan, stock, bundles, kept] = await Promise.all([
    madeOf(deps, night.prefix, index),
    nightFile(deps, night.prefix, ["plan"]),
    stockOf(deps.db, ctx.storeId, [row.sku]),
    bundlesOf(deps, open, row.sku),
    nightFile(deps, night.prefix, ["kept-skus", keptSkuFile(row.sku)]),
  ]);
  const levels = stock.get(row.sku) ?? [];
  const told = stockForecastOf(row, { levels, terms: supplyTerms(settings, row), today, passed });
  const happening = eventsOn(eventsFor(plan.events, { category: row.category ?? "" }));
  const history = historyOf(forecast, bundles).slice(-shownDays);
  const compared = comparedWith(
    kept.find(({ sku }) => sku === row.sku),
    history,
  );
  return {
    ...told,
    ...{ madeAt: night.run.finishedAt ?? night.run.updatedAt, knownUntil: addDays(night.run.day, -1) },
    components: row.components ?? [],
    bundles: bundles.map(({ series, ...each }) => each).toSorted((one, other) => other.demand30 - one.demand30),
    record: { days: compared, summary: summaryOf(compared) },
    history: history.map((each) => ({ ...each, events: happening(each.day) })),
    days: daysOf(open, row, forecast, { levels: query.levels, position: told.available + told.incoming }).map(
      (each) => ({ ...each, events: happening(each.day) }),
    ),
  };
};

interface MadeOfSku extends SkuForecast {
  series: DaySeries;
}

async function madeOf(deps: ForecastDeps, prefix: string, index: number): Promise<MadeOfSku> {
  const { part, place } = batchOf(index);
  const [series, forecasts] = await Promise.all([
    nightFile(deps, prefix, ["series-of-skus", part]),
    nightFile(deps, prefix, ["raw-skus", part]),
  ]);
  return { ...(forecasts[place] as SkuForecast), series: series[place] as DaySeries };
}

/** The bundles that a SKU is in, with what they take of it. */
async function bundlesOf(deps: ForecastDeps, { night, rows, passed }: OpenStockForecasts, part: string) {
  const places = bundlesByPart(rows).get(part) ?? [];
  return inParallel(places, 4, async ({ place, quantity }) => {
    const { sku, title, point } = rows[place] as StockIndexRow;
    const { series } = await madeOf(deps, night.prefix, place);
    const demand30 = round(quantity * sum(point.slice(passed, passed + 30)));
    return { sku, title, quantity, demand30, series };
  });
}

/** Units by day from the first that sold it, by itself or in a bundle. */
function historyOf(
  { series, outOfStock }: MadeOfSku,
  bundles: readonly { series: DaySeries; quantity: number }[],
): { day: Day; value: number | null }[] {
  const out = new Set(outOfStock.days);
  const all = [{ series, quantity: 1 }, ...bundles].filter((each) => each.series.values.length > 0);
  const units = new Map<Day, number>();
  for (const { series: sold, quantity } of all)
    for (const [at, value] of sold.values.entries()) {
      const day = dayAt(sold, at);
      units.set(day, (units.get(day) ?? 0) + quantity * value);
    }
  return [...units]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, value]) => ({ day, value: out.has(day) ? null : value }));
}

/** Forecasts of a week ahead beside what was sold, but for days out of stock. */
function comparedWith(kept: KeptSku | undefined, history: readonly { day: Day; value: number | null }[]) {
  const points = new Map(kept?.points.map((point, at) => [addDays(kept.first, at), point]));
  return history.flatMap(({ day, value: actual }) => {
    const forecast = points.get(day) ?? null;
    return forecast === null || actual === null ? [] : [{ day, forecast, actual, error: round(forecast - actual) }];
  });
}

function daysOf(
  { today, passed }: OpenStockForecasts,
  row: StockIndexRow,
  { made }: SkuForecast,
  { levels, position }: { levels: readonly number[]; position: number },
) {
  const { point } = demandOf(row, passed);
  const edgesAt = row.inBundles.length > 0 ? edgesTogether(row.errors, point) : edgesOf(moved(made, row.point), passed);
  return point.slice(0, horizon).map((units, at) => ({
    ...{ day: addDays(today, at), point: units },
    intervals: levels.flatMap((level) => edgesAt(level, at) ?? { level, lower: units, upper: units }),
    stockLeft: round(Math.max(0, position - sum(point.slice(0, at + 1)))),
  }));
}

type Edges = (level: number, at: number) => ForecastInterval | undefined;

function edgesOf(made: MadeForecast, passed: number): Edges {
  const intervals = made.kind === "forecast" ? made.intervals : [];
  return (level, at) => {
    const found = intervals.find((each) => each.level === level);
    const [lower, upper] = [found?.lower[passed + at], found?.upper[passed + at]];
    return lower === undefined || upper === undefined ? undefined : { level, lower, upper };
  };
}

/** Of what goes out in bundles too there is no one forecast: as far as both together were off on days held back. */
function edgesTogether(errors: StockIndexRow["errors"], point: readonly number[]): Edges {
  return (level, at) => {
    const [units = 0, width] = [point[at], sumRange(errors, 1, level / 100)];
    return { level, lower: round(Math.max(0, units - width)), upper: round(units + width) };
  };
}
