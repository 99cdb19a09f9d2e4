import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import type { Unit } from "@quayside/shared/metrics/metric.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import { Failure } from "../../../ui/failure.tsx";
import { beforeOf, figureOf, totalOf } from "../answer.ts";
import type { FrameSearch } from "../frame/frame-search.ts";
import type { Frame } from "../frame/use-frame.ts";
import { KpiCard } from "./kpi-card.tsx";

export interface Card {
  metric: string;
  label: string;
  unit: Unit;
  /** Whether there are orders behind it. */
  hasOrders?: boolean;
  /** Whether it has no course over time. */
  isAlone?: boolean;
}

interface KpiCardsProps {
  cards: readonly Card[];
  query: UseQueryResult<AnalyticsAnswer>;
  frame: Pick<Frame<FrameSearch>, "drill">;
}

/** The figures of the chosen days, each beside the days compared with. */
export function KpiCards({ cards, query: { data, error, refetch, isPlaceholderData }, frame }: KpiCardsProps) {
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
