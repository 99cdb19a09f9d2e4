import { Skeleton } from "@mantine/core";
import type { AnalyticsAnswer, AnalyticsRow } from "@quayside/shared/analytics/query.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import { DataTable } from "../../../ui/detail/data-table.tsx";
import { Section } from "../../../ui/detail/section.tsx";
import { Failure } from "../../../ui/failure.tsx";
import type { CellColumn } from "../../../ui/row-cards.tsx";
import { beforeOf, changeOf, figureOf, keyText, nameOf, totalOf } from "../../analytics/answer.ts";
import { only } from "../../analytics/drill/drill.ts";
import type { FrameSearch } from "../../analytics/frame/frame-search.ts";
import type { Frame } from "../../analytics/frame/use-frame.ts";
import { Delta } from "../../analytics/kpi/delta.tsx";
import { useValues } from "../../analytics/values.ts";

interface ChannelTableProps {
  query: UseQueryResult<AnalyticsAnswer>;
  frame: Pick<Frame<FrameSearch>, "drill">;
}

/** Every channel with its figures, side by side. */
export function ChannelTable({ query: { data, error, refetch }, frame }: ChannelTableProps) {
  const columns = useColumns(data, frame);
  return (
    <Section title="Channels side by side" flush>
      {error && !data ? (
        <div className="section-body">
          <Failure error={error} onRetry={refetch} />
        </div>
      ) : null}
      {!data && !error ? (
        <div className="section-body">
          <Skeleton h={120} role="status" aria-label="Loading channels" />
        </div>
      ) : null}
      {data ? <DataTable columns={columns} rows={data.rows} idOf={({ keys }) => keyText(keys[0])} /> : null}
      {data?.rows.length === 0 ? <p className="section-body soft">Nothing was sold in these days.</p> : null}
    </Section>
  );
}

function useColumns(
  answer: AnalyticsAnswer | undefined,
  frame: Pick<Frame<FrameSearch>, "drill">,
): CellColumn<AnalyticsRow>[] {
  const { full } = useValues();
  if (!answer) return [];
  const figure = (metric: string, unit: "money" | "count") => (row: AnalyticsRow) =>
    full(figureOf(answer, row, metric), unit);
  const share = (row: AnalyticsRow) => {
    const [part, total] = [figureOf(answer, row, "revenue"), totalOf(answer, "revenue")];
    return part === null || !total ? null : (part / total) * 100;
  };
  const change = (row: AnalyticsRow) => changeOf(figureOf(answer, row, "revenue"), beforeOf(answer, row, "revenue"));
  const end = true;
  return [
    {
      id: "name",
      label: "Channel",
      card: "title",
      cell: (row) => (
        <button
          type="button"
          className="figure-link"
          onClick={() =>
            frame.drill({ title: `Orders: ${nameOf(row)}`, filters: { channel: only(row.keys[0] ?? null) } })
          }
        >
          {nameOf(row)}
        </button>
      ),
    },
    { id: "revenue", label: "Revenue", end, card: "value", cell: figure("revenue", "money") },
    { id: "share", label: "Share", end, card: "line", cell: (row) => full(share(row), "percent") },
    { id: "change", label: "Change", end, card: "line", cell: (row) => <Delta change={change(row)} better="up" /> },
    { id: "orders", label: "Orders", end, card: "line", cell: figure("orders", "count") },
    { id: "units", label: "Units", end, card: "line", cell: figure("units", "count") },
    { id: "aov", label: "Average order", end, card: "line", cell: figure("average_order_value", "money") },
  ];
}
