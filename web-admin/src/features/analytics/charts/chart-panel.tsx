import { Skeleton } from "@mantine/core";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import { lazy, type ReactNode, type RefObject, Suspense, useId, useRef, useState } from "react";
import { Failure } from "../../../ui/failure.tsx";
import type { Picture } from "./chart-canvas.tsx";
import { ChartKey } from "./chart-key.tsx";
import { ChartMenu } from "./chart-menu.tsx";
import type { Chart, Mark } from "./chart-model.ts";
import { chartTable } from "./chart-table.ts";
import { ChartTableView } from "./chart-table-view.tsx";
import { savePicture } from "./save-picture.ts";

const ChartCanvas = lazy(async () => ({ default: (await import("./chart-canvas.tsx")).ChartCanvas }));

export interface ChartPanelProps {
  title: string;
  /** Nothing while it is read. */
  chart?: Chart;
  /** What there is to see, in one sentence. */
  summary?: string;
  /** What the rows of its table are: "Day". */
  head: string;
  error?: AppError | null;
  onRetry?: () => void;
  /** Shown from before, while another answer is on its way. */
  isStale?: boolean;
  /** Said instead of a chart that has nothing in it. */
  nothing?: string;
  height?: number;
  onPick?: (mark: Mark) => void;
  /** In the head, beside its own menu. */
  actions?: ReactNode;
  /** Below the chart. */
  children?: ReactNode;
}

/** A chart with all that belongs to it: title, sentence, drawing or table, file and picture. */
export function ChartPanel(props: ChartPanelProps) {
  const { title, chart, summary = "", head, error, isStale, actions, children } = props;
  const heading = useId();
  const [asTable, setAsTable] = useState(false);
  const picture = useRef<Picture>(null);
  const host = useRef<HTMLElement>(null);
  const isEmpty = chart !== undefined && isNothing(chart);
  const take = () => picture.current && host.current && savePicture(picture.current, { title, summary }, host.current);
  return (
    <section ref={host} className="panel section chart-panel" aria-labelledby={heading} aria-busy={!chart && !error}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
        <div className="chart-tools">
          {actions}
          {chart && !isEmpty ? (
            <ChartMenu {...{ title, chart, head, asTable }} onSwitch={() => setAsTable(!asTable)} onPicture={take} />
          ) : null}
        </div>
      </div>
      {summary && !isEmpty ? <p className="chart-summary">{summary}</p> : null}
      <div className="chart-body" data-stale={isStale || undefined}>
        <ChartBody {...props} {...{ picture, asTable, isEmpty }} />
      </div>
      {children}
    </section>
  );
}

type ChartBodyProps = ChartPanelProps & { picture: RefObject<Picture | null>; asTable: boolean; isEmpty: boolean };

function ChartBody(props: ChartBodyProps) {
  const { title, chart, head, error, onRetry, nothing, height = 260, onPick, asTable, isEmpty } = props;
  if (error) return <Failure error={error} kept={chart ? "Nothing was changed." : undefined} onRetry={onRetry} />;
  if (!chart) return <Skeleton h={height} role="status" aria-label={`Loading ${title}`} />;
  if (isEmpty) return <p className="chart-nothing soft">{nothing ?? "Nothing happened in these days."}</p>;
  if (!asTable) return <Drawn {...props} chart={chart} height={height} />;
  const isPickable = (column: string) => leadsOn(chart, column);
  return <ChartTableView table={chartTable(chart, head)} title={title} onPick={onPick} isPickable={isPickable} />;
}

function Drawn({
  title,
  chart,
  summary = "",
  height,
  onPick,
  picture,
}: ChartBodyProps & { chart: Chart; height: number }) {
  return (
    <div className="chart-drawn" data-kind={chart.kind}>
      <Suspense fallback={<Skeleton h={height} role="status" aria-label={`Loading ${title}`} />}>
        <ChartCanvas chart={chart} label={`${title}. ${summary}`} height={height} onPick={onPick} picture={picture} />
      </Suspense>
      <ChartKey chart={chart} onPick={onPick} />
    </div>
  );
}

/** Whether the figures of a column have orders behind them. */
function leadsOn(chart: Chart, column: string): boolean {
  if (chart.kind === "cartesian") return chart.series.some(({ key, isReference }) => key === column && !isReference);
  return column !== "share";
}

/** Whether there is no figure in it but nothing and 0. */
function isNothing(chart: Chart): boolean {
  return chartTable(chart, "").rows.every(({ values }) => values.every((value) => value === null || value === 0));
}
