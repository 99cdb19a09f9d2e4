import type { ForecastMetric } from "@quayside/shared/forecasts/schema.ts";
import type { Unit } from "@quayside/shared/metrics/metric.ts";

interface MetricWords {
  label: string;
  unit: Unit;
  /** What the days that are known brought. */
  known: string;
  better: "up" | "down";
}

export const metricWords: Record<ForecastMetric, MetricWords> = {
  revenue: { label: "Revenue", unit: "money", known: "Sold", better: "up" },
  orders: { label: "Orders", unit: "count", known: "Sold", better: "up" },
  units: { label: "Units", unit: "count", known: "Sold", better: "up" },
  returned_units: { label: "Returned units", unit: "count", known: "Returned", better: "down" },
  return_value: { label: "Value of returns", unit: "money", known: "Returned", better: "down" },
};

/** What an interval of so many per cent holds, in words. */
export function levelWords(level: number): string {
  const known: Record<number, string> = {
    50: "1 case in 2",
    80: "8 cases in 10",
    90: "9 cases in 10",
    95: "19 cases in 20",
    99: "99 cases in 100",
  };
  return known[level] ?? `${level} % of cases`;
}

/** What is said in words; the wider ones are drawn. */
export const narrowest = <I extends { level: number }>(intervals: readonly I[]): I | undefined =>
  intervals.toSorted((one, other) => one.level - other.level)[0];
