import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { RfmAnalysis, Segment } from "@quayside/shared/sales/customers.ts";
import { useMemo } from "react";
import { useFormats } from "../../../lib/format.ts";
import { useOperation } from "../../../lib/query.ts";
import type { Column } from "../../../ui/list/list-spec.ts";
import { Status } from "../../../ui/status.tsx";
import type { GridChart, PieChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { partsSummary } from "../../analytics/charts/summaries.ts";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { useValues } from "../../analytics/values.ts";
import type { CustomersPart } from "./customers-frame.ts";
import { SegmentPeople } from "./segment-people.tsx";
import { SegmentRules } from "./segment-rules.tsx";
import { segmentWords } from "./segment-words.ts";

type SegmentRow = RfmAnalysis["segments"][number];

/** Recency, frequency and monetary value: five kinds of customers and the rest, with the borders between them. */
export function SegmentsView({ frame }: CustomersPart) {
  const query = useOperation("sales.segments", {}, { staleTime: 60_000 });
  const { data, error, refetch } = query;
  const values = useValues();
  const { calendarDay } = useFormats();
  const parts = useMemo(() => data && segmentParts(data), [data]);
  const grid = useMemo(() => data && scoreGrid(data), [data]);
  const choose = (segment: string) => frame.change({ segment: segment as Segment, cursor: undefined });
  return (
    <>
      <div className="analytics-pair">
        <ChartPanel
          title="Customers by segment"
          head="Segment"
          chart={parts}
          summary={parts && partsSummary(parts, values)}
          error={error}
          onRetry={refetch}
          nothing="No customer has ordered yet."
          height={230}
          onPick={({ row }) => choose(row)}
        />
        <ChartPanel
          title="Customers by scores"
          head="Lately bought"
          chart={grid}
          summary={
            data &&
            `${values.full(data.customers, "count")} customers, scored from 1 to 5 as of ${calendarDay(data.at)}.`
          }
          error={error}
          onRetry={refetch}
          nothing="No customer has ordered yet."
          height={260}
        />
      </div>
      {error && !data ? null : (
        <FigureTable
          title="Segments"
          columns={columnsOf(values, choose)}
          rows={data?.segments}
          idOf={({ segment }) => segment}
          nothing="No customer has ordered yet."
          note="All customers as they are now; the days and filters above do not change their segment."
        />
      )}
      <SegmentPeople frame={frame} />
      {data ? <SegmentRules analysis={data} /> : null}
    </>
  );
}

function segmentParts({ segments }: RfmAnalysis): PieChart {
  return {
    ...{ kind: "pie", label: "Customers", unit: "count" },
    slices: segments.map(({ segment, customers }) => ({
      key: segment,
      label: segmentWords[segment].label,
      value: customers,
    })),
  };
}

const scores = [1, 2, 3, 4, 5];

function scoreGrid({ grid }: RfmAnalysis): GridChart {
  const at = new Map(grid.map(({ recency, frequency, customers }) => [`${recency} ${frequency}`, customers]));
  return {
    ...{ kind: "grid", label: "Customers", unit: "count", isWritten: true },
    rows: scores.toReversed().map((score) => ({ key: String(score), label: `Recency ${score}`, short: `R ${score}` })),
    columns: scores.map((score) => ({
      key: String(score),
      label: `Frequency or value ${score}`,
      short: `F/M ${score}`,
    })),
    values: scores.toReversed().map((row) => scores.map((column) => at.get(`${row} ${column}`) ?? 0)),
  };
}

function columnsOf({ full, plain }: ValueFormats, onChoose: (segment: Segment) => void): Column<SegmentRow>[] {
  const end = true;
  return [
    {
      ...{ id: "segment", label: "Segment", card: "title" },
      cell: ({ segment }) => (
        <button type="button" className="figure-link" onClick={() => onChoose(segment)}>
          {segmentWords[segment].label}
        </button>
      ),
      text: ({ segment }) => segmentWords[segment].label,
    },
    {
      ...{ id: "told", label: "Who they are", card: "status" },
      cell: ({ segment }) => <Status tone={segmentWords[segment].tone}>{segmentWords[segment].told}</Status>,
      text: ({ segment }) => segmentWords[segment].told,
    },
    {
      ...{ id: "customers", label: "Customers", end, card: "value" },
      cell: ({ customers }) => full(customers, "count"),
      text: ({ customers }) => String(customers),
    },
    {
      id: "share",
      label: "Share",
      end,
      card: "line",
      cell: ({ share }) => full(share, "percent"),
      text: ({ share }) => plain(share, "percent"),
    },
    {
      ...{ id: "revenue", label: "Revenue", end, card: "line" },
      cell: ({ revenue }) => full(revenue, "money"),
      text: ({ revenue }) => plain(revenue, "money"),
    },
    {
      ...{ id: "recency", label: "Days since order", end, card: "line" },
      cell: ({ recency }) => full(recency, "ratio"),
      text: ({ recency }) => plain(recency, "ratio"),
    },
    {
      ...{ id: "frequency", label: "Orders each", end, card: "line" },
      cell: ({ frequency }) => full(frequency, "ratio"),
      text: ({ frequency }) => plain(frequency, "ratio"),
    },
    {
      ...{ id: "monetary", label: "Revenue each", end, card: "line" },
      cell: ({ monetary }) => full(monetary, "money"),
      text: ({ monetary }) => plain(monetary, "money"),
    },
  ];
}
