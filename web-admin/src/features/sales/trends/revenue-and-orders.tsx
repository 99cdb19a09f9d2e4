import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { totalOf } from "../../analytics/answer.ts";
import { timeChart } from "../../analytics/charts/build-charts.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import type { FrameSearch } from "../../analytics/frame/frame-search.ts";
import type { Frame } from "../../analytics/frame/use-frame.ts";
import { grainWords, useBucketLabels } from "../../analytics/grains.ts";
import { useValues } from "../../analytics/values.ts";
import { headlines } from "../headlines.ts";
import { useBucketDrill } from "../trend-chart.tsx";

interface RevenueAndOrdersProps {
  query: UseQueryResult<AnalyticsAnswer>;
  frame: Frame<FrameSearch>;
}

/** Whether more money came from more orders or from larger ones. */
export function RevenueAndOrders({ query, frame }: RevenueAndOrdersProps) {
  const { data, error, refetch, isPlaceholderData } = query;
  const labelOf = useBucketLabels();
  const { full } = useValues();
  const drill = useBucketDrill(frame, data);
  const chart = useMemo(() => data && timeChart(data, { shown, labelOf }), [data, labelOf]);
  const value = (metric: string, unit: "money" | "count") => full(data && totalOf(data, metric), unit);
  return (
    <ChartPanel
      title="Revenue and number of orders"
      head={grainWords[data?.grain ?? "day"]}
      chart={chart}
      summary={
        data &&
        `${value("revenue", "money")} from ${value("orders", "count")} orders, ${value("average_order_value", "money")} each on average.`
      }
      error={error}
      onRetry={refetch}
      isStale={isPlaceholderData}
      nothing="Nothing was sold in these days."
      onPick={({ row }) => drill(row)}
    />
  );
}

const shown = [
  { ...headlines.orders, kind: "bar", colour: 5 },
  { ...headlines.revenue, kind: "line", colour: 1 },
] as const;
