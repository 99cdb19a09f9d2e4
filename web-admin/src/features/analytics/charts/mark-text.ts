import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import { bandTexts } from "./bands.ts";
import type { Chart, Mark } from "./chart-model.ts";
import { chartTable } from "./chart-table.ts";
import { cellsOf } from "./options/grid-option.ts";

/** One place of a chart for the keyboard: where it is drawn, what it says, and what it is called. */
export interface Stop {
  series: number;
  /** Of the series' figures; -1 where nothing is drawn. */
  data: number;
  text: string;
  mark: Mark;
}

/** Rows of stops: right and left go along one, up and down from one to the next. */
export function stopsOf(chart: Chart, values: ValueFormats): Stop[][] {
  if (chart.kind === "cartesian")
    return chart.series.map((series, at) =>
      chart.categories.map(({ key, label }, data) => ({
        ...{ series: at, data, mark: { row: key, column: series.key } },
        text: [
          `${label}, ${series.label}: ${values.full(series.values[data], series.unit)}`,
          ...bandTexts(chart, series, data, values).map((band) => `${band.label}: ${band.value}`),
        ].join(", "),
      })),
    );
  const drawn = chart.kind === "grid" ? cellsOf(chart) : [];
  if (chart.kind === "grid")
    return chart.rows.map((row, up) =>
      chart.columns.map((column, across) => ({
        ...{ series: 0, data: drawn.findIndex(([x, y]) => x === across && y === up) },
        mark: { row: row.key, column: column.key },
        text: `${row.label}, ${column.label}: ${values.full(chart.values[up]?.[across], chart.unit)}`,
      })),
    );
  const { columns, rows } = chartTable(chart, "");
  return [
    rows.map(({ key, label, values: row }, data) => ({
      ...{ series: 0, data, mark: { row: key, column: columns[0]?.key ?? "" } },
      text: `${label}, ${columns.map((column, at) => `${column.label} ${values.full(row[at], column.unit)}`).join(", ")}`,
    })),
  ];
}
