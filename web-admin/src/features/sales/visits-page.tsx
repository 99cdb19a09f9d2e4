import { getRouteApi } from "@tanstack/react-router";
import { totalOf } from "../analytics/answer.ts";
import { AnalyticsPage } from "../analytics/frame/analytics-page.tsx";
import { useFrame } from "../analytics/frame/use-frame.ts";
import { type Card, KpiCards } from "../analytics/kpi/kpi-cards.tsx";
import { useFigures, usualGrain } from "../analytics/use-figures.ts";
import { salesPages } from "./sales-pages.ts";
import { Funnel } from "./visits/funnel.tsx";
import { NoVisits } from "./visits/no-visits.tsx";
import { stepMetrics } from "./visits/steps.ts";
import { VisitsByPart } from "./visits/visits-by.tsx";
import { VisitsOverTime } from "./visits/visits-over-time.tsx";

const route = getRouteApi("/staff/sales/visits");

const cards: readonly Card[] = [
  { metric: "visits", label: "Visits", unit: "count" },
  { metric: "conversion_rate", label: "Visits with an order", unit: "percent" },
  { metric: "abandoned_baskets", label: "Baskets left", unit: "count" },
  { metric: "abandoned_basket_value", label: "Worth of baskets left", unit: "money" },
  { metric: "recovered_baskets", label: "Baskets bought later", unit: "count" },
  { metric: "basket_recovery_rate", label: "Share bought later", unit: "percent" },
  { metric: "cart_abandonment_rate", label: "Share of baskets left", unit: "percent" },
  { metric: "checkout_abandonment_rate", label: "Share of checkouts left", unit: "percent" },
];

/** What visitors of the store do, step by step to an order, and where they leave. */
export function VisitsPage() {
  const frame = useFrame(route.useSearch());
  const { search } = frame;
  const metrics = [...new Set([...stepMetrics, ...cards.map(({ metric }) => metric)])];
  const query = useFigures(search, { metrics, grain: usualGrain(search) });
  const isEmpty = query.data !== undefined && !totalOf(query.data, "visits");
  return (
    <AnalyticsPage title="Visits" id="sales.visits" frame={frame} pages={salesPages} told={query.data}>
      {isEmpty ? (
        <NoVisits />
      ) : (
        <>
          <KpiCards cards={cards} query={query} frame={frame} />
          <Funnel query={query} />
          <VisitsOverTime query={query} />
          <VisitsByPart frame={frame} />
        </>
      )}
    </AnalyticsPage>
  );
}
