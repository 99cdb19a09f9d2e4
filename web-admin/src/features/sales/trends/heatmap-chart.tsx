import type { SalesTrends } from "@quayside/shared/sales/overview.ts";
import { useMemo } from "react";
import { hourText, useWeekdays } from "../../../ui/weekdays.ts";
import type { GridChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { gridSummary } from "../../analytics/charts/summaries.ts";
import { only } from "../../analytics/drill/drill.ts";
import { useValues } from "../../analytics/values.ts";
import type { TrendsPart } from "./trends-query.ts";

/** When people buy: every hour of the store's clock on every weekday. */
export function HeatmapChart({ query, frame }: TrendsPart) {
  const { data, error, refetch, isPlaceholderData } = query;
  const weekdays = useWeekdays();
  const values = useValues();
  const chart = useMemo(() => data && heatmap(data, weekdays), [data, weekdays]);
  const open = (weekday: string, hour: string) =>
    frame.drill({
      title: `Orders on ${weekdays[Number(weekday) - 1]?.label}s from ${hourText(Number(hour))}`,
      filters: { weekday: only(weekday), hour_of_day: only(hour) },
    });
  return (
    <ChartPanel
      title="By hour and day"
      head="Day of the week"
      chart={chart}
      summary={chart && gridSummary(chart, values)}
      error={error}
      onRetry={refetch}
      isStale={isPlaceholderData}
      nothing="Nothing was sold in these days."
      height={250}
      onPick={({ row, column }) => open(row, column)}
    />
  );
}

function heatmap({ heatmap: cells }: SalesTrends, weekdays: readonly { label: string; short: string }[]): GridChart {
  const at = new Map(cells.map(({ weekday, hour, revenue }) => [`${weekday} ${hour}`, revenue]));
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return {
    ...{ kind: "grid", label: "Revenue", unit: "money" },
    rows: weekdays.map(({ label, short }, day) => ({ key: String(day + 1), label, short })),
    columns: hours.map((hour) => ({ key: String(hour), label: hourText(hour) })),
    values: weekdays.map((_, day) => hours.map((hour) => at.get(`${day + 1} ${hour}`) ?? 0)),
  };
}
