import type { SalesTrends } from "@quayside/shared/sales/overview.ts";
import { useMemo } from "react";
import { useWeekdays } from "../../../ui/weekdays.ts";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { only } from "../../analytics/drill/drill.ts";
import { useValues } from "../../analytics/values.ts";
import type { TrendsPart } from "./trends-query.ts";

/** An average day of each weekday: ranges have more of some weekdays than of others. */
export function WeekdayChart({ query, frame }: TrendsPart) {
  const { data, error, refetch, isPlaceholderData } = query;
  const weekdays = useWeekdays();
  const { full } = useValues();
  const chart = useMemo(() => data && weekdayChart(data, weekdays), [data, weekdays]);
  const best = data?.weekdays.toSorted((one, other) => average(other) - average(one))[0];
  const named = (weekday: number) => weekdays[weekday - 1]?.label ?? "";
  return (
    <ChartPanel
      title="By day of the week"
      head="Day of the week"
      chart={chart}
      summary={
        best && average(best) > 0
          ? `An average ${named(best.weekday)} brings most: ${full(average(best), "money")} from ${full(best.orders / best.days, "count")} orders.`
          : ""
      }
      error={error}
      onRetry={refetch}
      isStale={isPlaceholderData}
      nothing="Nothing was sold in these days."
      onPick={({ row }) => frame.drill({ title: `Orders on ${named(Number(row))}s`, filters: { weekday: only(row) } })}
    />
  );
}

const average = ({ days, revenue }: { days: number; revenue: number }) => (days === 0 ? 0 : revenue / days);

function weekdayChart({ weekdays }: SalesTrends, names: readonly { label: string; short: string }[]): CartesianChart {
  return {
    kind: "cartesian",
    categories: weekdays.map(({ weekday }) => ({ key: String(weekday), label: "", ...names[weekday - 1] })),
    series: [
      {
        ...{ key: "revenue", label: "Revenue per day", unit: "money", kind: "bar" },
        values: weekdays.map((row) => (row.days === 0 ? null : average(row))),
      },
    ],
  };
}
