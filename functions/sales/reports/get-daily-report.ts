import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import { ask } from "../../analytics/ask.ts";
import type { Verb } from "../../http/route.ts";
import { headlineMetrics, question } from "../asking.ts";
import { openSales, type SalesDeps } from "../open-sales.ts";
import { besideOf, headlineIn } from "./beside.ts";

export const getDailyReport: Verb<SalesDeps, typeof salesOperations.daily> = async (deps, ctx, { query }) => {
  const { today, scope } = await openSales(deps, ctx);
  const day = query.day ?? addDays(today, -1);
  const range: DayRange = { from: day, to: day };
  const headline = await headlineIn(deps, ctx, range);
  const metrics = [...headlineMetrics, "product_contribution"];
  const [yesterday, lastWeek, topProducts, channels] = await Promise.all([
    besideOf(deps, ctx, headline, { from: addDays(day, -1), to: addDays(day, -1) }),
    besideOf(deps, ctx, headline, { from: addDays(day, -7), to: addDays(day, -7) }),
    ask(
      deps,
      ctx,
      question({ range, metrics: ["revenue", "units", "product_contribution"], dimensions: ["product"], limit: 10 }),
    ),
    ask(deps, ctx, question({ range, metrics, dimensions: ["channel"] })),
  ]);
  return { ...scope, range, day, headline, yesterday, lastWeek, topProducts, channels };
};
