import { askedBy } from "@quayside/shared/analytics/search.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import { ask } from "../../analytics/ask.ts";
import { eventsOfStore } from "../../forecasts/calendar/events-of-store.ts";
import type { Verb } from "../../http/route.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { question, suitingGrain } from "../asking.ts";
import { planFor } from "../goals/plan.ts";
import { type OpenSales, openSales, type SalesDeps } from "../open-sales.ts";
import { anomaliesOf, anomalyMethod } from "./anomalies.ts";
import { cumulated } from "./cumulated.ts";
import { dailySales } from "./daily-sales.ts";
import { explanationsOf } from "./explain.ts";
import { trendGrowth, weeklySeason, yearlySeason } from "./seasonality.ts";
import type { DaySales } from "./trading-days.ts";
import { outOfStock } from "./was-out.ts";

type Trends = typeof salesOperations.trends;

/** Days before the end of the range that seasons are learned from. */
const history = 3 * 366;
const ranked = 5;
/** What stands out most is explained; the rest is only marked. */
const explained = 20;

export const getTrends: Verb<SalesDeps, Trends> = async (deps, ctx, { query }) => {
  const asked = askedBy(query);
  const open = await openSales(deps, ctx, query);
  const grain = query.grain ?? suitingGrain(open.range);
  const known = await dailySales(deps, ctx, { range: learnedRange(open), filters: open.filters });
  const over = known.filter(({ day }) => day < open.today);
  const inRange = known.filter(({ day }) => day >= open.range.from);
  const [series, heatmap, cumulative, growth, anomalies] = await Promise.all([
    ask(deps, ctx, question({ ...asked, grain })),
    heatmapOf(deps, ctx, open),
    cumulativeOf(deps, ctx, open, inRange),
    growthOf(deps, ctx, open),
    explainedAnomalies(deps, ctx, open, over),
  ]);
  return {
    ...{ ...open.scope, grain, series, heatmap, cumulative, anomalies },
    weekdays: weekdaysOf(inRange),
    ...extremesOf(inRange.filter(({ day }) => day < open.today)),
    growth: { ...growth, trend: trendGrowth(over.filter(({ day }) => day >= open.range.from)) },
    seasonality: over.length === 0 ? [] : [weeklySeason(over), yearlySeason(over)],
  };
};

function learnedRange({ range: { from, to } }: OpenSales) {
  const longest = addDays(to, -history);
  return { from: longest < from ? longest : from, to };
}

async function heatmapOf(deps: SalesDeps, ctx: Ctx, { range, filters }: OpenSales) {
  const dimensions = ["weekday" as const, "hour_of_day" as const];
  const asked = question({ range, filters: [...filters], metrics: ["revenue", "orders"], dimensions });
  const { rows } = await ask(deps, ctx, asked);
  return rows.map(({ keys: [weekday, hour], values: [revenue, orders] }) => ({
    ...{ weekday: Number(weekday), hour: Number(hour) },
    ...{ revenue: revenue ?? 0, orders: orders ?? 0 },
  }));
}

function weekdaysOf(days: readonly DaySales[]) {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const own = days.filter((each) => each.weekday === weekday);
    const total = (field: "revenue" | "orders") => own.reduce((sum, each) => sum + each[field], 0);
    return { weekday, days: own.length, revenue: total("revenue"), orders: total("orders") };
  });
}

/** Of days that are over and on which anything was sold. */
function extremesOf(days: readonly DaySales[]) {
  const sold = days.filter(({ orders }) => orders > 0).toSorted((one, other) => other.revenue - one.revenue);
  const shown = ({ day, revenue, orders }: DaySales) => ({ day, revenue, orders });
  return { best: sold.slice(0, ranked).map(shown), worst: sold.toReversed().slice(0, ranked).map(shown) };
}

async function cumulativeOf(deps: SalesDeps, ctx: Ctx, open: OpenSales, days: readonly DaySales[]) {
  const { range, before, filters } = open;
  const planned = await planFor(deps, ctx, { filters, range });
  const then = before ? await dailySales(deps, ctx, { range: before, filters }) : undefined;
  return cumulated({
    range,
    today: open.today,
    days,
    plan: (day) => planned("revenue", { from: day, to: day }),
    ...(before && then && { before: { range: before, days: then } }),
  });
}

async function growthOf(deps: SalesDeps, ctx: Ctx, { range, filters }: OpenSales) {
  const metrics = ["revenue_growth", "revenue_yoy_growth"];
  const { totals } = await ask(deps, ctx, question({ range, filters: [...filters], metrics }));
  const [period = null, year = null] = totals.values;
  return { period, year };
}

async function explainedAnomalies(deps: SalesDeps, ctx: Ctx, open: OpenSales, known: readonly DaySales[]) {
  const { engine, filters, scope, range } = open;
  const found = anomaliesOf(known);
  const note = found ? {} : { note: "There are too few days yet to know what is usual." };
  const inRange = (found ?? []).filter(({ day }) => day >= range.from);
  const most = new Set(
    inRange.toSorted((one, other) => Math.abs(other.score) - Math.abs(one.score)).slice(0, explained),
  );
  const wasOut = outOfStock(deps, ctx, scope.timeZone);
  const events = most.size > 0 ? await eventsOfStore(deps, ctx, range) : [];
  const facts = { engine, filters, currency: scope.currency, events, wasOut };
  const days = inRange.map(async (each) => {
    const explanations = most.has(each) ? await explanationsOf(facts, each) : [];
    return { ...each, explanations };
  });
  return { method: anomalyMethod, days: await Promise.all(days), ...note };
}
