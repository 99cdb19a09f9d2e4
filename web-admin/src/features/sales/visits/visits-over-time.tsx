import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { totalOf } from "../../analytics/answer.ts";
import { timeChart } from "../../analytics/charts/build-charts.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { grainWords, useBucketLabels } from "../../analytics/grains.ts";
import { useValues } from "../../analytics/values.ts";

/** How many came, and how many of them bought. */
export function VisitsOverTime({ query }: { query: UseQueryResult<AnalyticsAnswer> }) {
  const { data, error, refetch, isPlaceholderData } = query;
  const labelOf = useBucketLabels();
  const { full } = useValues();
  const chart = useMemo(() => data && timeChart(data, { shown, labelOf }), [data, labelOf]);
  const total = (metric: string, unit: "count" | "percent") => full(data && totalOf(data, metric), unit);
  return (
    <ChartPanel
      title="Visits and conversion"
      head={grainWords[data?.grain ?? "day"]}
      chart={chart}
      summary={data && `${total("visits", "count")} visits, ${total("conversion_rate", "percent")} with an order.`}
      error={error}
      onRetry={refetch}
      isStale={isPlaceholderData}
      nothing="Nobody was counted in these days."
    />
  );
}

const shown = [
  { id: "visits", label: "Visits", unit: "count", kind: "bar", colour: 5 },
  { id: "conversion_rate", label: "Conversion", unit: "percent", kind: "line", colour: 1 },
] as const;
