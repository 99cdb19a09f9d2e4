import { Select } from "@mantine/core";
import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { beforeOf, changeOf, totalOf } from "../analytics/answer.ts";
import { timeChart } from "../analytics/charts/build-charts.ts";
import type { Remark } from "../analytics/charts/chart-model.ts";
import { ChartPanel } from "../analytics/charts/chart-panel.tsx";
import { timeSummary } from "../analytics/charts/summaries.ts";
import { type Drill, only } from "../analytics/drill/drill.ts";
import { againstWords, beforeWords } from "../analytics/frame/compare-choice.tsx";
import { type Comparing, comparingOf, type FrameSearch } from "../analytics/frame/frame-search.ts";
import type { Frame } from "../analytics/frame/use-frame.ts";
import { bucketDays, grainWords, useBucketLabels } from "../analytics/grains.ts";
import { useValues } from "../analytics/values.ts";
import { headlines } from "./headlines.ts";
import type { HeadlineMetric } from "./sales-search.ts";

interface TrendChartProps {
  title: string;
  query: UseQueryResult<AnalyticsAnswer>;
  frame: Frame<FrameSearch & { metric?: HeadlineMetric }>;
  metric: HeadlineMetric;
  remarks?: readonly Remark[];
  height?: number;
}

/** One figure over time beside the range compared with; a point leads to its orders. */
export function TrendChart({ title, query, frame, metric, remarks, height }: TrendChartProps) {
  const { data, error, refetch, isPlaceholderData } = query;
  const compare = comparingOf(frame.search);
  const trend = useTrend(data, metric, compare);
  const drill = useBucketDrill(frame, data);
  return (
    <ChartPanel
      title={`${title}: ${headlines[metric].label.toLowerCase()}`}
      head={grainWords[data?.grain ?? "day"]}
      chart={trend && { ...trend.chart, remarks }}
      summary={trend?.summary}
      error={error}
      onRetry={refetch}
      isStale={isPlaceholderData}
      nothing="Nothing was sold in these days."
      height={height}
      onPick={({ row }) => drill(row)}
      actions={<MetricChoice metric={metric} onChange={(next) => frame.change({ metric: next })} />}
    />
  );
}

function useTrend(data: AnalyticsAnswer | undefined, metric: HeadlineMetric, compare: Comparing) {
  const labelOf = useBucketLabels();
  const values = useValues();
  return useMemo(() => {
    if (!data) return undefined;
    const shown = [{ ...headlines[metric], kind: "line" as const }];
    const chart = timeChart(data, { shown, labelOf, before: beforeWords[compare] || undefined });
    const total = totalOf(data, metric);
    const growth = {
      total,
      change: changeOf(total, beforeOf(data, data.totals, metric)),
      against: againstWords[compare],
    };
    return { chart, summary: timeSummary(chart, growth, values) };
  }, [data, metric, compare, labelOf, values]);
}

/** Opens the orders of a bucket of time. */
export function useBucketDrill(frame: Frame<FrameSearch>, answer: AnalyticsAnswer | undefined) {
  const labelOf = useBucketLabels();
  return (bucket: string, filters: Drill["filters"] = {}) => {
    if (!answer) return;
    const { grain = "day", range, timeZone } = answer;
    const { days, hour } = bucketDays(bucket, grain, range, timeZone);
    const narrowed = { ...filters, ...(hour === undefined ? {} : { hour_of_day: only(hour) }) };
    frame.drill({ title: `Orders: ${labelOf(bucket, grain).label}`, days, filters: narrowed });
  };
}

function MetricChoice({ metric, onChange }: { metric: HeadlineMetric; onChange: (metric: HeadlineMetric) => void }) {
  return (
    <Select
      size="xs"
      w={170}
      aria-label="Figure shown"
      data={Object.values(headlines).map(({ id, label }) => ({ value: id, label }))}
      value={metric}
      onChange={(value) => onChange(value as HeadlineMetric)}
      allowDeselect={false}
    />
  );
}
