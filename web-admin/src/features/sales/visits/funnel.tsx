import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Column } from "../../../ui/list/list-spec.ts";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { Delta } from "../../analytics/kpi/delta.tsx";
import { useValues } from "../../analytics/values.ts";
import { type Step, stepsOf } from "./steps.ts";

const nothing = "Nobody was counted in these days.";

/** From a visit to an order: who comes how far, and where they leave. */
export function Funnel({ query }: { query: UseQueryResult<AnalyticsAnswer> }) {
  const { data, error, refetch, isPlaceholderData } = query;
  const values = useValues();
  const steps = useMemo(() => data && stepsOf(data), [data]);
  return (
    <>
      <ChartPanel
        title="From a visit to an order"
        head="Step"
        chart={steps && chartOf(steps)}
        summary={steps && summaryOf(steps, values)}
        error={error}
        onRetry={refetch}
        isStale={isPlaceholderData}
        nothing={nothing}
      />
      <FigureTable
        title="Step by step"
        columns={columnsOf(values)}
        rows={steps}
        idOf={({ metric }) => metric}
        nothing={nothing}
        note="A visit that goes on with the basket of an earlier one has come to it, too."
      />
    </>
  );
}

function chartOf(steps: readonly Step[]): CartesianChart {
  return {
    ...{ kind: "cartesian", isSideways: true },
    categories: steps.map(({ metric, label }) => ({ key: metric, label })),
    series: [{ key: "visits", label: "Visits", unit: "count", kind: "bar", values: steps.map(({ visits }) => visits) }],
  };
}

/** "4.5% of 200 visits placed an order. Most left before the basket: 90." */
function summaryOf(steps: readonly Step[], { full }: ValueFormats): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first?.visits || !last) return "";
  const most = steps.reduce((one, other) => ((other.lost ?? 0) > (one.lost ?? 0) ? other : one));
  const left = most.lost
    ? ` Most left before this step: ${most.label.toLowerCase()}, ${full(most.lost, "count")}.`
    : "";
  return `${full(last.ofAll, "percent")} of ${full(first.visits, "count")} visits placed an order.${left}`;
}

function columnsOf({ full, plain }: ValueFormats): Column<Step>[] {
  const figure = (of: (step: Step) => number | null, unit: "count" | "percent") => ({
    ...{ end: true, cell: (step: Step) => full(of(step), unit), text: (step: Step) => plain(of(step), unit) },
  });
  return [
    { id: "step", label: "Step", card: "title", cell: ({ label }) => <b>{label}</b>, text: ({ label }) => label },
    { id: "visits", label: "Visits", card: "value", ...figure(({ visits }) => visits, "count") },
    { id: "of-all", label: "Of all visits", card: "line", ...figure(({ ofAll }) => ofAll, "percent") },
    { id: "of-before", label: "Of the step before", card: "line", ...figure(({ ofBefore }) => ofBefore, "percent") },
    { id: "lost", label: "Left before it", card: "line", ...figure(({ lost }) => lost, "count") },
    {
      ...{ id: "change", label: "Change", end: true, card: "line" },
      cell: ({ change }) => <Delta change={change} better="up" />,
      text: ({ change }) => plain(change, "percent"),
    },
  ];
}
