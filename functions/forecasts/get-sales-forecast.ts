import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { ask } from "../analytics/ask.ts";
import type { Event } from "../forecasting/events.ts";
import type { Verb } from "../http/route.ts";
import type { Ctx } from "../platform/ctx.ts";
import { question } from "../sales/asking.ts";
import { openSales, type SalesDeps } from "../sales/open-sales.ts";
import { eventsFor, eventsOn } from "./calendar/event-days.ts";
import { eventsOfStore } from "./calendar/events-of-store.ts";
import type { ForecastDeps } from "./deps.ts";
import { refuseUnknownPart } from "./known-part.ts";
import { digitsOf, makeForecast } from "./make-forecast.ts";
import { calendarChanged } from "./night/calendar-changed.ts";
import { nextNight } from "./night/next-night.ts";
import { readNight } from "./night/read-night.ts";
import { outcomeOf, pointsFrom } from "./sales-outcome.ts";
import { type DaySeries, dailySeries, dayAt, type ForecastScope, filtersOf, learnedUntil } from "./series.ts";

type Get = typeof forecastOperations.sales;

/** Of the history that is shown. */
const shownDays = 365;

export const getSalesForecast: Verb<ForecastDeps, Get> = async (deps, ctx, { query }) => {
  const { horizon, levels, model, ...scope } = query;
  if (scope.category !== undefined && scope.department !== undefined) throw notBoth();
  const { today, scope: about } = await openSales(deps, ctx);
  const range = { from: today, to: addDays(today, horizon - 1) };
  const learned = learnedUntil(today);
  const [series, actual, night] = await Promise.all([
    dailySeries(deps, ctx, scope, learned),
    soldOn(deps, ctx, scope, today),
    model === undefined ? readNight(deps, ctx, scope, range) : undefined,
  ]);
  if (series.values.length === 0) await refuseUnknownPart(deps, ctx, scope);
  const calendar = night?.plan.events ?? (await eventsOfStore(deps, ctx, { ...learned, to: range.to }));
  const events = eventsFor(calendar, scope);
  const digits = digitsOf[scope.metric];
  const made = night?.made ?? makeForecast(series, { events, digits, ...(model && { models: [model] }) });
  const expected = made.kind === "forecast" ? (pointsFrom(made, today, 1)[0] ?? null) : null;
  const { timeZone, currency, asOf } = about;
  const [nextAt, isChanged] = await Promise.all([
    nextNight(deps, ctx.storeId, timeZone),
    night ? calendarChanged(deps, ctx, night.plan, scope) : false,
  ]);
  return {
    ...{ ...scope, range, timeZone, currency, knownUntil: night?.plan.knownUntil ?? learned.to },
    ...{ made: night ? "night" : "now", madeAt: night?.madeAt ?? ctx.now, ...(asOf && { asOf }) },
    ...{ nextAt, calendarChanged: isChanged },
    history: historyOf(series, events),
    today: { day: today, actual, forecast: expected },
    outcome: outcomeOf(made, { from: today, horizon, levels, digits, series, events, change: night?.change ?? null }),
  };
};

function historyOf(series: DaySeries, events: readonly Event[]) {
  const happening = eventsOn(events);
  return series.values
    .map((value, at) => ({ day: dayAt(series, at), value }))
    .slice(-shownDays)
    .map((each) => ({ ...each, events: happening(each.day) }));
}

async function soldOn(deps: SalesDeps, ctx: Ctx, scope: ForecastScope, day: string): Promise<number | null> {
  const asked = question({ range: { from: day, to: day }, metrics: [scope.metric], filters: filtersOf(scope) });
  return (await ask(deps, ctx, asked)).totals.values[0] ?? null;
}

function notBoth(): AppError {
  const reason = "must be left out where there is a category";
  return new AppError("invalid", "VALIDATION_ERROR", `department: ${reason}`, { field: "department", reason });
}
