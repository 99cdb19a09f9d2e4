import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import type { DimensionName } from "@quayside/shared/metrics/dimensions.ts";
import { useMemo } from "react";
import { keyOf, keyText, nameOf, otherKey } from "../../analytics/answer.ts";
import { partsChart, rankChart } from "../../analytics/charts/build-charts.ts";
import type { Chart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { partsSummary, rankSummary } from "../../analytics/charts/summaries.ts";
import { only } from "../../analytics/drill/drill.ts";
import { beforeWords } from "../../analytics/frame/compare-choice.tsx";
import { comparingOf, type FrameSearch } from "../../analytics/frame/frame-search.ts";
import type { Frame } from "../../analytics/frame/use-frame.ts";
import { useFigures } from "../../analytics/use-figures.ts";
import { useValues } from "../../analytics/values.ts";
import { headlines } from "../headlines.ts";
import type { HeadlineMetric } from "../sales-search.ts";

interface ChannelPanelProps {
  dimension: DimensionName;
  title: string;
  kind: "pie" | "bars";
  metric: HeadlineMetric;
  /** Said where no value is known at all. */
  unknown?: string;
  frame: Pick<Frame<FrameSearch>, "search" | "drill">;
}

/** Sales by one thing that is known of orders. */
export function ChannelPanel({ dimension, title, kind, metric, unknown, frame }: ChannelPanelProps) {
  const values = useValues();
  const { search } = frame;
  const query = useFigures(search, { metrics: [metric], dimensions: [dimension], limit: 10 });
  const { data, error, refetch, isPlaceholderData } = query;
  const before = beforeWords[comparingOf(search)] || undefined;
  const chart = useMemo(() => data && drawn(data, { kind, metric, before }), [data, kind, metric, before]);
  const rowOf = (key: string) => data?.rows.find(({ keys }) => keyText(keys[0]) === key);
  const open = (key: string) => {
    const row = rowOf(key);
    frame.drill({ title: `Orders: ${row ? nameOf(row) : ""}`, filters: { [dimension]: only(keyOf(key)) } });
  };
  return (
    <ChartPanel
      title={title}
      head={title}
      chart={chart}
      summary={
        chart &&
        (chart.kind === "pie"
          ? partsSummary(chart, values)
          : chart.kind === "cartesian"
            ? rankSummary(chart, values)
            : "")
      }
      error={error}
      onRetry={refetch}
      isStale={isPlaceholderData}
      nothing={data && data.rows.length > 0 ? unknown : "Nothing was sold in these days."}
      height={chart?.kind === "cartesian" ? Math.max(160, chart.categories.length * 34 + 40) : 200}
      onPick={({ row }) => (row === otherKey ? undefined : open(row))}
    />
  );
}

function drawn(
  answer: AnalyticsAnswer,
  { kind, metric, before }: { kind: "pie" | "bars"; metric: HeadlineMetric; before?: string },
): Chart {
  const known = answer.rows.some(({ keys }) => keys[0] !== null);
  if (!known) return { kind: "pie", label: "", unit: "count", slices: [] };
  // Parts of an average make no whole.
  const isWhole = kind === "pie" && metric !== "average_order_value";
  return isWhole ? partsChart(answer, headlines[metric]) : rankChart(answer, headlines[metric], before);
}
