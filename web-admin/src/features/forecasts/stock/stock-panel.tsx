import { useMemo } from "react";
import { useFormats } from "../../../lib/format.ts";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { type BucketLabel, useBucketLabels } from "../../analytics/grains.ts";
import type { StockDetail } from "../answers.ts";

/** What is left of stock and of what is on its way, day by day, until it is sold. */
export function StockPanel({ stock }: { stock: StockDetail }) {
  const labelOf = useBucketLabels();
  const { calendarDay, count } = useFormats();
  const chart = useMemo(() => stockChart(stock, labelOf), [stock, labelOf]);
  const { stockoutDay, reorderPoint, available, incoming } = stock;
  const left = available + incoming;
  const end = stockoutDay
    ? `It is sold by ${calendarDay(stockoutDay)} if nothing is ordered.`
    : "It lasts longer than the days shown.";
  const here =
    left > 0 ? `${count(left)} units are here or on their way. ${end}` : "None is here, and none on its way.";
  return (
    <ChartPanel
      title="Stock running down"
      head="Day"
      chart={chart}
      summary={`${here} Orders are due at ${count(reorderPoint)}.`}
      height={220}
      nothing="There is none, and none is on its way."
    />
  );
}

function stockChart({ days, reorderPoint, stockoutDay }: StockDetail, labelOf: BucketLabel): CartesianChart {
  const end = days.findIndex(({ day }) => day === stockoutDay);
  return {
    kind: "cartesian",
    categories: days.map(({ day }) => ({ key: day, ...labelOf(day, "day") })),
    series: [
      {
        ...{ key: "stock", label: "Stock left", unit: "count", kind: "area", colour: 0 },
        values: days.map(({ stockLeft }) => stockLeft),
      },
      {
        ...{ key: "reorder", label: "Reorder point", unit: "count", kind: "line", colour: 2, isReference: true },
        values: days.map(() => reorderPoint),
      },
    ],
    // On the first day its words would lie over the axis, and the line says it.
    spans: end <= 0 ? [] : [{ kind: "line", from: end, to: end, label: "Sold out" }],
  };
}
