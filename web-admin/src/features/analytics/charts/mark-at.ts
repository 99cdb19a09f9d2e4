import type { ECharts } from "echarts/core";
import type { Chart, Mark } from "./chart-model.ts";
import { cellsOf } from "./options/grid-option.ts";

/** What was drawn as the nth figure of a series; nothing for what the range is only compared with. */
export function markAt(chart: Chart, series: number, data: number): Mark | undefined {
  if (chart.kind === "cartesian") {
    const [row, column] = [chart.categories[data], chart.series[series]];
    return row && column && !column.isReference ? { row: row.key, column: column.key } : undefined;
  }
  if (chart.kind === "grid") {
    const [across = -1, up = -1] = cellsOf(chart)[data] ?? [];
    const [row, column] = [chart.rows[up], chart.columns[across]];
    return row && column ? { row: row.key, column: column.key } : undefined;
  }
  const row = (chart.kind === "pie" ? chart.slices : chart.points)[data];
  return row ? { row: row.key, column: chart.kind === "pie" ? "value" : chart.x.key } : undefined;
}

/** Of lines the whole column counts, not only the thin line: the category under the pointer. */
export function markUnder(chart: Chart, drawn: ECharts, point: [number, number]): Mark | undefined {
  if (chart.kind !== "cartesian" || chart.isSideways || chart.series.some(({ kind }) => kind === "bar"))
    return undefined;
  if (!drawn.containPixel("grid", point)) return undefined;
  const [place = -1] = drawn.convertFromPixel({ seriesIndex: 0 }, point) as unknown as number[];
  return markAt(
    chart,
    chart.series.findIndex(({ isReference }) => !isReference),
    Math.round(place),
  );
}
