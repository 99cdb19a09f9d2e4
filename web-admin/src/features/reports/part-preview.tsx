import { useDebouncedValue } from "@mantine/hooks";
import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import { dimensions } from "@quayside/shared/metrics/dimensions.ts";
import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { ReportPeriod } from "@quayside/shared/reports/period.ts";
import { useStore } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Failure } from "../../ui/failure.tsx";
import { ListLoading } from "../../ui/list/list-states.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { nameOf } from "../analytics/answer.ts";
import { partsChart, rankChart, timeChart } from "../analytics/charts/build-charts.ts";
import type { Chart } from "../analytics/charts/chart-model.ts";
import { ChartPanel } from "../analytics/charts/chart-panel.tsx";
import { type BucketLabel, useBucketLabels } from "../analytics/grains.ts";
import { type MetricFacts, useMetrics } from "../analytics/use-metrics.ts";
import { useValues } from "../analytics/values.ts";
import { questionOf, type ReportPart } from "./report-part.ts";

/** What a part will show, from the figures as they are now. */
export function PartPreview({ part, period }: { part: ReportPart; period: ReportPeriod }) {
  const { timeZone } = useStore();
  const [asked] = useDebouncedValue(part, 400);
  const metrics = useMetrics();
  const values = useValues();
  const labelOf = useBucketLabels();
  const body = questionOf(asked, period, dayOf(new Date(), timeZone));
  const enabled = asked.metrics.length > 0;
  const { data, error, refetch } = useOperation("analytics.query", { body }, { keepPrevious: true, enabled });
  if (!enabled) return <p className="soft">Choose at least one figure.</p>;
  if (error) return <Failure error={error} onRetry={refetch} />;
  if (!data || !metrics.all) return <ListLoading columns={3} />;
  const facts = data.metrics.flatMap((id) => metrics.of(id) ?? []);
  const chart = chartOf(asked, data, facts, labelOf);
  const title = asked.title || "Untitled";
  return (
    <>
      {chart ? <ChartPanel title={title} chart={chart} head={headOf(asked)} /> : null}
      <DataTable columns={columnsOf(data, facts, values, labelOf)} rows={rowsOf(data)} idOf={({ id }) => id} isLong />
      {Object.entries(data.notes).map(([id, note]) => (
        <p key={id} className="soft small">
          {metrics.of(id)?.label ?? id}: {note}
        </p>
      ))}
    </>
  );
}

const headOf = ({ by, grain }: ReportPart) => (by ? dimensions[by].label : (grain ?? "Figure"));

function chartOf(part: ReportPart, answer: AnalyticsAnswer, facts: readonly MetricFacts[], labelOf: BucketLabel) {
  const [first] = facts;
  if (part.chart === "none" || !first || answer.rows.length === 0) return undefined;
  const before = answer.compareRange ? "Before" : undefined;
  if (part.by) return (part.chart === "share" ? partsChart(answer, first) : rankChart(answer, first, before)) as Chart;
  if (!part.grain) return undefined;
  const kind = part.chart === "bar" || part.chart === "stacked" ? "bar" : part.chart === "area" ? "area" : "line";
  return timeChart(answer, { shown: [{ ...first, kind }], labelOf, before });
}

interface PreviewRow {
  id: string;
  row: Pick<AnalyticsAnswer["rows"][number], "values"> & Partial<AnalyticsAnswer["rows"][number]>;
  name?: string;
}

function rowsOf({ rows, other, totals, grain, dimensions: by }: AnalyticsAnswer): PreviewRow[] {
  if (!grain && by.length === 0) return [{ id: "total", row: totals, name: "Total" }];
  return [
    ...rows.map((row, at) => ({ id: String(at), row })),
    ...(other ? [{ id: "other", row: other, name: "All others" }] : []),
    { id: "total", row: totals, name: "Total" },
  ];
}

function columnsOf(
  { grain, dimensions: by }: AnalyticsAnswer,
  facts: readonly MetricFacts[],
  values: ValueFormats,
  labelOf: BucketLabel,
): CellColumn<PreviewRow>[] {
  const nameCell = ({ row, name }: PreviewRow) => {
    if (name) return <strong>{name}</strong>;
    const bucket = grain && row.bucket !== undefined ? labelOf(row.bucket, grain).label : "";
    const keys = by.length > 0 && row.keys ? nameOf({ ...row, keys: row.keys }) : "";
    return [bucket, keys].filter(Boolean).join(", ");
  };
  return [
    { id: "name", label: by[0] ? dimensions[by[0]].label : "", card: "title", cell: nameCell },
    ...facts.map(
      ({ id, label, unit }, at): CellColumn<PreviewRow> => ({
        ...{ id, label, end: true, card: at === 0 ? "value" : "line" },
        cell: ({ row }) => <span className="numeric">{values.full(row.values[at], unit)}</span>,
      }),
    ),
  ];
}
