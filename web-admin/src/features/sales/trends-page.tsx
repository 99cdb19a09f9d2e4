import { SegmentedControl } from "@mantine/core";
import type { Grain } from "@quayside/shared/analytics/query.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { AnalyticsPage } from "../analytics/frame/analytics-page.tsx";
import { comparingOf, scopeOf } from "../analytics/frame/frame-search.ts";
import { useFrame } from "../analytics/frame/use-frame.ts";
import { grainsFor, grainWords } from "../analytics/grains.ts";
import { useFigures, usualGrain } from "../analytics/use-figures.ts";
import { salesPages } from "./sales-pages.ts";
import { TrendChart } from "./trend-chart.tsx";
import { anomalyRemarks } from "./trends/anomaly-remarks.ts";
import { CumulativeChart } from "./trends/cumulative-chart.tsx";
import { HeatmapChart } from "./trends/heatmap-chart.tsx";
import { Insights } from "./trends/insights.tsx";
import { RevenueAndOrders } from "./trends/revenue-and-orders.tsx";
import { WeekdayChart } from "./trends/weekday-chart.tsx";

const route = getRouteApi("/staff/sales/trends");

/** How sales went: over time, in the week, in the day, against the goal; and what stands out. */
export function TrendsPage() {
  const frame = useFrame(route.useSearch());
  const { search } = frame;
  const grain = search.grain ?? usualGrain(search);
  const query = useFigures(search, { metrics: ["revenue", "orders", "units", "average_order_value"], grain });
  const request = { query: { ...scopeOf(search), grain } };
  const trends = useOperation("sales.trends", request, { keepPrevious: true, staleTime: 60_000 });
  const metric = search.metric ?? "revenue";
  const remarks =
    metric === "revenue" && query.data ? anomalyRemarks(trends.data?.anomalies.days ?? [], query.data) : [];
  return (
    <AnalyticsPage
      title="Sales trends"
      id="sales.trends"
      frame={frame}
      pages={salesPages}
      told={query.data}
      actions={
        query.data ? (
          <SegmentedControl
            aria-label="Steps of time"
            value={grain}
            onChange={(next) => frame.change({ grain: next as Grain })}
            data={grainsFor(query.data.range).map((value) => ({ value, label: grainWords[value] }))}
          />
        ) : null
      }
    >
      <TrendChart title="Over time" query={query} frame={frame} metric={metric} remarks={remarks} height={300} />
      <Insights query={trends} frame={frame} />
      <div className="analytics-pair">
        <WeekdayChart query={trends} frame={frame} />
        <CumulativeChart query={trends} compare={comparingOf(search)} />
      </div>
      <HeatmapChart query={trends} frame={frame} />
      <RevenueAndOrders query={query} frame={frame} />
    </AnalyticsPage>
  );
}
