import type { Unit } from "@quayside/shared/metrics/metric.ts";
import type { CartesianChart, Chart, GridChart, PieChart, ScatterChart } from "./chart-model.ts";

export interface TableColumn {
  key: string;
  label: string;
  unit: Unit;
}

export interface TableRow {
  key: string;
  label: string;
  values: readonly (number | null)[];
}

/** The same figures as rows and columns: what the table view, the file and the keyboard go by. */
export interface ChartTable {
  /** What the rows are. */
  head: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}

export function chartTable(chart: Chart, head: string): ChartTable {
  if (chart.kind === "cartesian") return cartesianTable(chart, head);
  if (chart.kind === "pie") return pieTable(chart, head);
  return chart.kind === "grid" ? gridTable(chart, head) : scatterTable(chart, head);
}

function cartesianTable({ categories, series, bands = [] }: CartesianChart, head: string): ChartTable {
  const columns = series.map(({ key, label, unit, values }) => ({ key, label, unit, values }));
  const edges = bands.flatMap(({ key, label, of, lower, upper }) => {
    const unit = columns.find((column) => column.key === of)?.unit ?? "count";
    return [
      { key: `${key}:lower`, label: `${label}, from`, unit, values: lower },
      { key: `${key}:upper`, label: `${label}, to`, unit, values: upper },
    ];
  });
  const all = [...columns, ...edges];
  const rows = categories.map(({ key, label }, at) => ({
    ...{ key, label },
    values: all.map(({ values }) => values[at] ?? null),
  }));
  return { head, columns: all.map(({ key, label, unit }) => ({ key, label, unit })), rows };
}

function pieTable({ label, unit, slices }: PieChart, head: string): ChartTable {
  const total = slices.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const shareOf = (value: number | null) => (value === null || total === 0 ? null : (value / total) * 100);
  return {
    head,
    columns: [
      { key: "value", label, unit },
      { key: "share", label: "Share", unit: "percent" },
    ],
    rows: slices.map(({ key, label: name, value }) => ({ key, label: name, values: [value, shareOf(value)] })),
  };
}

function gridTable({ unit, rows, columns, values }: GridChart, head: string): ChartTable {
  return {
    head,
    columns: columns.map(({ key, label }) => ({ key, label, unit })),
    rows: rows.map(({ key, label }, at) => ({
      key,
      label,
      values: columns.map((_, place) => values[at]?.[place] ?? null),
    })),
  };
}

function scatterTable({ x, y, points }: ScatterChart, head: string): ChartTable {
  return {
    head,
    columns: [x, y],
    rows: points.map(({ key, label, x: across, y: up }) => ({ key, label, values: [across, up] })),
  };
}
