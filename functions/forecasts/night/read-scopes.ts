import type { DayRange, DimensionId } from "@quayside/shared/analytics/query.ts";
import { ForecastMetric } from "@quayside/shared/forecasts/schema.ts";
import { ask } from "../../analytics/ask.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { question } from "../../sales/asking.ts";
import type { SalesDeps } from "../../sales/open-sales.ts";
import { type DaySeries, type ForecastScope, filtersOf, fromFirstSale } from "../series.ts";

type Part = Omit<ForecastScope, "metric">;

/** Values that sold within some days, most revenue first; "" is "unknown". */
async function namesOf(deps: SalesDeps, ctx: Ctx, range: DayRange, dimension: DimensionId): Promise<string[]> {
  const { rows } = await ask(
    deps,
    ctx,
    question({ range, metrics: ["revenue"], dimensions: [dimension], limit: 5000 }),
  );
  return rows.map(({ keys: [name] }) => name ?? "");
}

/** Whatever totals are forecast of, with the days they are forecast from: the store, its departments, its categories. */
export async function readScopes(
  deps: SalesDeps,
  ctx: Ctx,
  range: DayRange,
): Promise<{ scope: ForecastScope; series: DaySeries }[]> {
  const parts: Part[] = [
    {},
    ...(await namesOf(deps, ctx, range, "department")).map((department) => ({ department })),
    ...(await namesOf(deps, ctx, range, "category")).map((category) => ({ category })),
  ];
  const metrics = ForecastMetric.options;
  const found = [];
  for (const part of parts) {
    const asked = question({ range, metrics: [...metrics], filters: filtersOf(part), grain: "day" });
    const { rows } = await ask(deps, ctx, asked);
    for (const [at, metric] of metrics.entries()) {
      const values = rows.map((row) => row.values[at] ?? 0);
      found.push({ scope: { metric, ...part }, series: fromFirstSale(range.from, values) });
    }
  }
  return found;
}
