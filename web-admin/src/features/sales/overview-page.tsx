import { getRouteApi } from "@tanstack/react-router";
import { AnalyticsPage } from "../analytics/frame/analytics-page.tsx";
import { useFrame } from "../analytics/frame/use-frame.ts";
import { KpiCards } from "../analytics/kpi/kpi-cards.tsx";
import { useFigures, usualGrain } from "../analytics/use-figures.ts";
import { CategoryParts } from "./overview/category-parts.tsx";
import { headlineCards, headlineMetrics } from "./overview/headline-cards.ts";
import { TodayStrip } from "./overview/today-strip.tsx";
import { TopProducts } from "./overview/top-products.tsx";
import { salesPages } from "./sales-pages.ts";
import { TrendChart } from "./trend-chart.tsx";

const route = getRouteApi("/staff/sales");

/** What was sold in the chosen days, at a glance. */
export function OverviewPage() {
  const frame = useFrame(route.useSearch());
  const { search } = frame;
  const query = useFigures(search, { metrics: [...headlineMetrics], grain: usualGrain(search) });
  return (
    <AnalyticsPage title="Sales" id="sales" frame={frame} pages={salesPages} told={query.data}>
      <TodayStrip search={search} />
      <KpiCards cards={headlineCards} query={query} frame={frame} />
      <TrendChart query={query} frame={frame} metric={search.metric ?? "revenue"} title="Trend" />
      <div className="analytics-pair">
        <TopProducts frame={frame} />
        <CategoryParts frame={frame} />
      </div>
    </AnalyticsPage>
  );
}
