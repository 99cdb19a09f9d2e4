import type { AnalyticsAnswer, AnalyticsQuery, DayRange, Grain } from "@quayside/shared/analytics/query.ts";
import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import type { Headline } from "@quayside/shared/sales/overview.ts";

export const headlineMetrics = ["revenue", "orders", "units", "average_order_value"] as const;

/** A question with what most of them leave unsaid. */
export function question(asked: Partial<AnalyticsQuery> & Pick<AnalyticsQuery, "range">): AnalyticsQuery {
  return { metrics: [...headlineMetrics], dimensions: [], filters: [], compare: "none", limit: 1000, ...asked };
}

/** The totals of an answer to {@link headlineMetrics}. */
export function headlineOf({ totals }: Pick<AnalyticsAnswer, "totals">, of: "values" | "before" = "values"): Headline {
  const [revenue = null, orders = null, units = null, aov = null] = totals[of] ?? [];
  return { revenue, orders, units, aov };
}

/** At which a line over a range is readable: hours of one or two days, weeks beyond a season. */
export function suitingGrain(range: DayRange): Grain {
  const days = dayCount(range);
  if (days <= 2) return "hour";
  if (days <= 100) return "day";
  return days <= 400 ? "week" : "month";
}

export function growthOf(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : ((now - before) / before) * 100;
}
