import type { Filter } from "@quayside/shared/analytics/query.ts";
import { askedBy } from "@quayside/shared/analytics/search.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { PeriodToDate } from "@quayside/shared/sales/overview.ts";
import { ask } from "../analytics/ask.ts";
import type { Verb } from "../http/route.ts";
import type { Ctx } from "../platform/ctx.ts";
import { growthOf, headlineOf, question, suitingGrain } from "./asking.ts";
import { openSales, type SalesDeps } from "./open-sales.ts";
import { type CurrentPeriod, toDateOf } from "./periods.ts";

export const getSummary: Verb<SalesDeps, typeof salesOperations.summary> = async (deps, ctx, { query }) => {
  const asked = askedBy(query);
  const { scope, today, range } = await openSales(deps, ctx, query);
  const soFar = (period: CurrentPeriod) => periodSoFar(deps, ctx, { today, period, filters: asked.filters });
  const sections = Promise.all([
    ask(deps, ctx, question(asked)),
    ask(deps, ctx, question({ ...asked, grain: suitingGrain(range) })),
    ask(deps, ctx, question({ ...asked, metrics: shares, dimensions: ["product"], limit: 10 })),
    ask(deps, ctx, question({ ...asked, metrics: shares, dimensions: ["category"] })),
  ]);
  const periods = Promise.all([soFar("day"), soFar("week"), soFar("month"), soFar("year")]);
  const [headline, trend, topProducts, categories] = await sections;
  const [day, week, month, year] = await periods;
  return { ...scope, headline, trend, topProducts, categories, toDate: { today: day, week, month, year } };
};

const shares = ["revenue", "units", "product_contribution"];

interface SoFar {
  today: Day;
  period: CurrentPeriod;
  filters: Filter[];
}

async function periodSoFar(deps: SalesDeps, ctx: Ctx, { today, period, filters }: SoFar): Promise<PeriodToDate> {
  const { range, before } = toDateOf(today, period);
  const [now, then] = await Promise.all(
    [range, before].map(async (days) => headlineOf(await ask(deps, ctx, question({ range: days, filters })))),
  );
  const nothing = { revenue: null, orders: null, units: null, aov: null };
  const growth = growthOf(now?.revenue ?? null, then?.revenue ?? null);
  return { range, ...(now ?? nothing), before: then ?? nothing, growth };
}
