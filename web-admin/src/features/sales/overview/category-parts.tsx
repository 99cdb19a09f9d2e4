import { useMemo } from "react";
import { keyOf, otherKey } from "../../analytics/answer.ts";
import { partsChart } from "../../analytics/charts/build-charts.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { partsSummary } from "../../analytics/charts/summaries.ts";
import { only } from "../../analytics/drill/drill.ts";
import type { FrameSearch } from "../../analytics/frame/frame-search.ts";
import type { Frame } from "../../analytics/frame/use-frame.ts";
import { useFigures } from "../../analytics/use-figures.ts";
import { useValues } from "../../analytics/values.ts";
import { headlines } from "../headlines.ts";

export function CategoryParts({ frame }: { frame: Pick<Frame<FrameSearch>, "search" | "drill"> }) {
  const values = useValues();
  const query = useFigures(frame.search, { metrics: ["revenue"], dimensions: ["category"], compare: "none", limit: 7 });
  const { data, error, refetch, isPlaceholderData } = query;
  const chart = useMemo(() => data && partsChart(data, headlines.revenue), [data]);
  const nameOf = (key: string) => chart?.slices.find((slice) => slice.key === key)?.label ?? "";
  const open = (key: string) =>
    frame.drill({ title: `Orders: ${nameOf(key)}`, filters: { category: only(keyOf(key)) } });
  return (
    <ChartPanel
      title="Revenue by category"
      head="Category"
      chart={chart}
      summary={chart && partsSummary(chart, values)}
      error={error}
      onRetry={refetch}
      isStale={isPlaceholderData}
      nothing="Nothing was sold in these days."
      height={230}
      onPick={({ row }) => (row === otherKey ? undefined : open(row))}
    />
  );
}
