import type { ForecastMetric } from "@quayside/shared/forecasts/schema.ts";
import type { Unit } from "@quayside/shared/metrics/metric.ts";

export const metricWords: Record<ForecastMetric, { label: string; unit: Unit }> = {
  revenue: { label: "Revenue", unit: "money" },
  orders: { label: "Orders", unit: "count" },
  units: { label: "Units", unit: "count" },
};

/** What an interval of so many per cent holds, in words. */
export function levelWords(level: number): string {
  const known: Record<number, string> = {
    50: "1 case in 2",
    80: "8 cases in 10",
    90: "9 cases in 10",
    95: "19 cases in 20",
  };
  return known[level] ?? `${level} % of cases`;
}
