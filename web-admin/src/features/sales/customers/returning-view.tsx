import { useMemo } from "react";
import { beforeOf, totalOf } from "../../analytics/answer.ts";
import { timeChart } from "../../analytics/charts/build-charts.ts";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { only } from "../../analytics/drill/drill.ts";
import { grainWords, useBucketLabels } from "../../analytics/grains.ts";
import { KpiCard } from "../../analytics/kpi/kpi-card.tsx";
import { useFigures, usualGrain } from "../../analytics/use-figures.ts";
import { useValues } from "../../analytics/values.ts";
import { useBucketDrill } from "../trend-chart.tsx";
import type { CustomersPart } from "./customers-frame.ts";

const cards = [
  { metric: "customers", label: "Customers", unit: "count" },
  { metric: "new_customers", label: "New", unit: "count" },
  { metric: "returning_customers", label: "Returning", unit: "count" },
  { metric: "repeat_purchase_rate", label: "Repeat purchase rate", unit: "percent" },
] as const;

const metrics = [...cards.map(({ metric }) => metric), "new_customer_revenue", "returning_customer_revenue"];

/** Whether sales come from people who come for the first time or from those who come back. */
export function ReturningView({ frame }: CustomersPart) {
  const { search } = frame;
  const query = useFigures(search, { metrics, grain: usualGrain(search) });
  const { data, error, refetch, isPlaceholderData } = query;
  const labelOf = useBucketLabels();
  const { full } = useValues();
  const drill = useBucketDrill(frame, data);
  const chart = useMemo(
    (): CartesianChart | undefined => data && { ...timeChart(data, { shown, labelOf }), isStacked: true },
    [data, labelOf],
  );
  const [first, again] = data
    ? [totalOf(data, "new_customer_revenue"), totalOf(data, "returning_customer_revenue")]
    : [null, null];
  const share = first === null || again === null || first + again === 0 ? null : (again / (first + again)) * 100;
  return (
    <>
      <div className="kpis">
        {cards.map((card) => (
          <KpiCard
            key={card.metric}
            {...card}
            value={data && totalOf(data, card.metric)}
            before={data && beforeOf(data, data.totals, card.metric)}
            asOf={data?.asOf}
            note={data?.notes[card.metric]}
          />
        ))}
      </div>
      <ChartPanel
        title="Revenue from new and returning customers"
        head={grainWords[data?.grain ?? "day"]}
        chart={chart}
        summary={
          share === null
            ? ""
            : `Returning customers brought ${full(share, "percent")} of it: ${full(again, "money")} against ${full(first, "money")} from new ones.`
        }
        error={error}
        onRetry={refetch}
        isStale={isPlaceholderData}
        nothing="Nothing was sold to known customers in these days."
        onPick={({ row, column }) =>
          drill(row, { customer_type: only(column === "new_customer_revenue" ? "new" : "returning") })
        }
      />
    </>
  );
}

const shown = [
  { id: "returning_customer_revenue", label: "Returning", unit: "money", kind: "bar" },
  { id: "new_customer_revenue", label: "New", unit: "money", kind: "bar" },
] as const;
