import type { DayRange } from "@quayside/shared/analytics/query.ts";
import type { Headline } from "@quayside/shared/sales/overview.ts";
import { ask } from "../../analytics/ask.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { growthOf, headlineOf, question } from "../asking.ts";
import type { SalesDeps } from "../open-sales.ts";

export async function headlineIn(deps: SalesDeps, ctx: Ctx, range: DayRange): Promise<Headline> {
  return headlineOf(await ask(deps, ctx, question({ range })));
}

/** Another range, and how a headline changed against it, per cent. */
export async function besideOf(deps: SalesDeps, ctx: Ctx, now: Headline, range: DayRange) {
  const headline = await headlineIn(deps, ctx, range);
  const change = {
    revenue: growthOf(now.revenue, headline.revenue),
    orders: growthOf(now.orders, headline.orders),
    units: growthOf(now.units, headline.units),
    aov: growthOf(now.aov, headline.aov),
  };
  return { range, headline, change };
}
