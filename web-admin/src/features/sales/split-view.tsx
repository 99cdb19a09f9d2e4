import { SegmentedControl } from "@mantine/core";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { ReactNode } from "react";
import type { Column } from "../../ui/list/list-spec.ts";
import type { CartesianChart } from "../analytics/charts/chart-model.ts";
import { ChartPanel } from "../analytics/charts/chart-panel.tsx";
import { rankSummary } from "../analytics/charts/summaries.ts";
import { FigureTable } from "../analytics/figure-table.tsx";
import { useValues } from "../analytics/values.ts";

/** What revenue is split by, each in the singular and the plural. */
export type SplitWords<By extends string> = Record<By, { one: string; many: string }>;

interface SplitViewProps<By extends string, Row> {
  words: SplitWords<By>;
  by: By;
  onBy: (by: By) => void;
  query: { error: AppError | null; refetch: () => void; isPlaceholderData: boolean };
  chart: CartesianChart | undefined;
  height: number;
  /** Key of the bar. */
  onPick: (row: string) => void;
  /** Another chart of the same rows. */
  beside?: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  idOf: (row: Row) => string;
}

const nothing = "Nothing was sold in these days.";

/** Revenue by one of a few things: which one, bars of the largest, and a table of all. */
export function SplitView<By extends string, Row>(props: SplitViewProps<By, Row>) {
  const { words, by, onBy, query, chart, height, onPick, beside, columns, rows, idOf } = props;
  const { one, many } = words[by];
  const values = useValues();
  const panel = (
    <ChartPanel
      title={`Revenue by ${one.toLowerCase()}`}
      head={one}
      chart={chart}
      summary={chart && rankSummary(chart, values)}
      error={query.error}
      onRetry={query.refetch}
      isStale={query.isPlaceholderData}
      nothing={nothing}
      height={height}
      onPick={({ row }) => onPick(row)}
    />
  );
  return (
    <>
      <SegmentedControl
        className="choice-row"
        aria-label="Split by"
        value={by}
        onChange={(next) => onBy(next as By)}
        data={(Object.keys(words) as By[]).map((value) => ({ value, label: words[value].many }))}
      />
      {beside ? (
        <div className="analytics-pair">
          {panel}
          {beside}
        </div>
      ) : (
        panel
      )}
      {query.error && !rows ? null : (
        <FigureTable title={many} columns={columns} rows={rows} idOf={idOf} nothing={nothing} />
      )}
    </>
  );
}
