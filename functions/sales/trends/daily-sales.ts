import type { DayRange, Filter } from "@quayside/shared/analytics/query.ts";
import { weekdayOf } from "@quayside/shared/kernel/calendar.ts";
import { ask } from "../../analytics/ask.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { question } from "../asking.ts";
import type { SalesDeps } from "../open-sales.ts";
import type { DaySales } from "./trading-days.ts";

/** Every day of a range from the first one that sold, the empty ones too. */
export async function dailySales(
  deps: SalesDeps,
  ctx: Ctx,
  { range, filters }: { range: DayRange; filters: readonly Filter[] },
): Promise<DaySales[]> {
  const asked = question({ range, metrics: ["revenue", "orders"], filters: [...filters], grain: "day" });
  const { rows } = await ask(deps, ctx, asked);
  const days = rows.map(({ bucket = "", values: [revenue, orders] }) => ({
    ...{ day: bucket, weekday: weekdayOf(bucket) },
    ...{ revenue: revenue ?? 0, orders: orders ?? 0 },
  }));
  const first = days.findIndex(({ orders }) => orders > 0);
  return first === -1 ? [] : days.slice(first);
}
