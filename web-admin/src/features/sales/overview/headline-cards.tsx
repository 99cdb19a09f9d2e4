import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import type { Unit } from "@quayside/shared/metrics/metric.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import { Failure } from "../../../ui/failure.tsx";
import { beforeOf, figureOf, totalOf } from "../../analytics/answer.ts";
import type { FrameSearch } from "../../analytics/frame/frame-search.ts";
import type { Frame } from "../../analytics/frame/use-frame.ts";
import { KpiCard } from "../../analytics/kpi/kpi-card.tsx";

const cards: { metric: string; label: string; unit: Unit; hasOrders?: boolean; isAlone?: boolean }[] = [
  { metric: "revenue", label: "Revenue", unit: "money", hasOrders: true },
  { metric: "orders", label: "Orders", unit: "count", hasOrders: true },
  { metric: "average_order_value", label: "Average order value", unit: "money" },
  { metric: "units", label: "Units sold", unit: "count", hasOrders: true },
  { metric: "gross_margin", label: "Gross margin", unit: "percent" },
  { metric: "customers", label: "Customers", unit: "count" },
  { metric: "items_per_order", label: "Items per order", unit: "ratio" },
  { metric: "revenue_growth", label: "Revenue growth", unit: "percent", isAlone: true },
];

export const headlineMetrics = cards.map(({ metric }) => metric);

interface HeadlineCardsProps {
  query: UseQueryResult<AnalyticsAnswer>;
  frame: Pick<Frame<FrameSearch>, "drill">;
}

/** The figures of the chosen days, each beside the days compared with. */
export function HeadlineCards({ query: { data, error, refetch, isPlaceholderData }, frame }: HeadlineCardsProps) {
  if (error && !data) return <Failure error={error} onRetry={refetch} />;
  return (
    <div className="kpis" data-stale={isPlaceholderData || undefined}>
      {cards.map(({ hasOrders, isAlone, ...card }) => (
        <KpiCard
          key={card.metric}
          {...card}
          value={data && totalOf(data, card.metric)}
          before={data && beforeOf(data, data.totals, card.metric)}
          series={isAlone ? undefined : data?.rows.map((row) => figureOf(data, row, card.metric))}
          asOf={data?.asOf}
          note={data?.notes[card.metric]}
          onOpen={hasOrders ? () => frame.drill({ title: `${card.label}: the orders behind it` }) : undefined}
        />
      ))}
    </div>
  );
}
