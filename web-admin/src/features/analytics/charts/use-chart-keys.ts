import type { ECharts } from "echarts/core";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useValues } from "../values.ts";
import type { Chart, Mark } from "./chart-model.ts";
import { type Stop, stopsOf } from "./mark-text.ts";

interface ChartKeys {
  /** What the present figure says. */
  said: string;
  onKeyDown(event: KeyboardEvent): void;
  onBlur(): void;
}

type Steps = Record<string, [across: number, down: number]>;
const steps: Steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const far = 1_000_000;
const ends: Steps = { Home: [-far, 0], End: [far, 0] };

const within = (place: number, length: number) => Math.min(Math.max(place, 0), length - 1);

/** Right and left go through the figures, up and down from series to series, Enter picks, Escape lets go. */
export function useChartKeys(drawn: ECharts | undefined, chart: Chart, onPick?: (mark: Mark) => void): ChartKeys {
  const values = useValues();
  const [place, setPlace] = useState<{ row: number; at: number }>();
  const stops = place ? stopsOf(chart, values) : [];
  const stop = place && stops[place.row]?.[place.at];
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another chart nothing is pointed at yet.
  useEffect(() => setPlace((now) => (now ? undefined : now)), [chart]);
  const leave = () => {
    hide(drawn);
    setPlace(undefined);
  };
  return {
    said: stop?.text ?? "",
    onBlur: leave,
    onKeyDown(event) {
      const step = steps[event.key] ?? ends[event.key];
      if (event.key === "Escape") leave();
      else if (step) {
        const rows = stopsOf(chart, values);
        const next = moved(place, step, rows);
        setPlace(next);
        show(drawn, rows[next.row]?.[next.at]);
      } else if ((event.key === "Enter" || event.key === " ") && stop && !isReference(chart, stop)) onPick?.(stop.mark);
      else return;
      event.preventDefault();
    },
  };
}

function moved(place: { row: number; at: number } | undefined, [across, down]: [number, number], rows: Stop[][]) {
  if (!place) return { row: 0, at: across < 0 ? within(far, rows[0]?.length ?? 1) : 0 };
  const row = within(place.row + down, rows.length);
  return { row, at: within(place.at + across, rows[row]?.length ?? 1) };
}

function isReference(chart: Chart, { series }: Stop): boolean {
  return chart.kind === "cartesian" && chart.series[series]?.isReference === true;
}

function hide(drawn: ECharts | undefined): void {
  drawn?.dispatchAction({ type: "downplay" });
  drawn?.dispatchAction({ type: "hideTip" });
}

function show(drawn: ECharts | undefined, stop: Stop | undefined): void {
  hide(drawn);
  if (!stop || stop.data < 0) return;
  const place = { seriesIndex: stop.series, dataIndex: stop.data };
  drawn?.dispatchAction({ type: "highlight", ...place });
  drawn?.dispatchAction({ type: "showTip", ...place });
}
