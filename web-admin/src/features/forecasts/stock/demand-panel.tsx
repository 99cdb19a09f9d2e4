import { type ReactNode, useMemo } from "react";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { type BucketLabel, useBucketLabels } from "../../analytics/grains.ts";
import { useValues } from "../../analytics/values.ts";
import type { StockDetail } from "../answers.ts";
import { eventSpans, placeOf } from "../event-places.ts";
import { levelWords } from "../metric-words.ts";

const past = 90;

/** Units sold by day, and those to come with what they may be between. */
export function DemandPanel({ stock, actions }: { stock: StockDetail; actions: ReactNode }) {
  const labelOf = useBucketLabels();
  const { full } = useValues();
  const chart = useMemo(() => demandChart(stock, labelOf), [stock, labelOf]);
  const lost = stock.history.slice(-past).filter(({ value }) => value === null).length;
  const gaps = lost > 0 ? ` On ${full(lost, "days")} it was out of stock: nothing is drawn there.` : "";
  return (
    <ChartPanel
      title="Demand"
      head="Day"
      chart={chart}
      summary={`${full(stock.demand30, "count")} units are to be sold in 30 days, ${full(stock.demand90, "count")} in 90.${gaps}`}
      actions={actions}
      nothing="It was not sold, and nothing is to be expected."
    />
  );
}

function demandChart({ history, days }: StockDetail, labelOf: BucketLabel): CartesianChart {
  const known = history.slice(-past);
  const [before, after] = [known.map(() => null), days.map(() => null)];
  const levels = (days[0]?.intervals ?? []).map(({ level }) => level).toSorted((one, other) => other - one);
  const edge = (level: number, side: "lower" | "upper") => [
    ...before,
    ...days.map(({ intervals }) => intervals.find((interval) => interval.level === level)?.[side] ?? null),
  ];
  const line = { unit: "count", kind: "line" } as const;
  return {
    kind: "cartesian",
    categories: [...known, ...days].map((each) => placeOf(each, labelOf)),
    series: [
      { ...line, key: "sold", label: "Sold", colour: 0, values: [...known.map(({ value }) => value), ...after] },
      {
        ...line,
        key: "forecast",
        label: "Forecast",
        colour: 1,
        values: [...before, ...days.map(({ point }) => point)],
      },
    ],
    bands: levels.map((level) => ({
      ...{ key: `${level}`, label: levelWords(level), of: "forecast" },
      ...{ lower: edge(level, "lower"), upper: edge(level, "upper") },
    })),
    spans: [{ kind: "line", from: known.length, to: known.length, label: "Today" }, ...eventSpans([...known, ...days])],
  };
}
