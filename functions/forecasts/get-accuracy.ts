import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import type { Verb } from "../http/route.ts";
import { openSales } from "../sales/open-sales.ts";
import type { ForecastDeps } from "./deps.ts";
import { digitsOf, rounder } from "./make-forecast.ts";
import { nightFile } from "./night/files.ts";
import { sameScope } from "./night/kept.ts";
import { completedRuns } from "./night/store.ts";
import { summaryOf } from "./record-of.ts";
import { dailySales } from "./series.ts";

type Get = typeof forecastOperations.accuracy;

/** Forecasts as they were kept, beside what the lake says now of the same days. */
export const getAccuracy: Verb<ForecastDeps, Get> = async (deps, ctx, { query }) => {
  const { horizon, days: back, ...scope } = query;
  const { today, scope: about } = await openSales(deps, ctx);
  const [last] = await completedRuns(deps.db, ctx.storeId);
  const [kept, alarms] = last
    ? await Promise.all([nightFile(deps, last.prefix, ["kept"]), nightFile(deps, last.prefix, ["alarms"])])
    : [[], []];
  const points = kept.find((each) => sameScope(each, scope))?.points[horizon] ?? {};
  const range = { from: addDays(today, -back), to: addDays(today, -1) };
  const sold = await dailySales(deps, ctx, scope, range);
  const round = rounder(digitsOf[scope.metric]);
  const days = sold.flatMap(({ day, value: actual }) => {
    const forecast = points[day];
    return forecast === undefined ? [] : [{ day, forecast, actual, error: round(forecast - actual) }];
  });
  return { ...scope, horizon, currency: about.currency, days, summary: summaryOf(days), alarms };
};
