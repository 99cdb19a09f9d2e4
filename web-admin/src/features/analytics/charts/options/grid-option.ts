import type { EChartsCoreOption } from "echarts/core";
import type { GridChart } from "../chart-model.ts";
import { axisText, baseOption, type Drawing, tooltipBase } from "./drawing.ts";
import { tip } from "./tip.ts";

/** Pixels that the names of rows take, and that a figure written into a cell needs. */
const [rowNames, written] = [72, 30];

/** Cells in shades: no data is the ground, 0 the palest. Figures are written into them where they are wide enough. */
export function gridOption(chart: GridChart, drawing: Drawing): EChartsCoreOption {
  const { rows, columns, unit, label, isWritten } = chart;
  const { palette, values, width } = drawing;
  const isRoomy = (width - rowNames) / columns.length >= written;
  const cells = cellsOf(chart);
  const most = Math.max(1, ...cells.map(([, , value]) => value));
  const valueAt = ({ dataIndex }: { dataIndex: number }) => {
    const [across = 0, up = 0] = cells[dataIndex] ?? [];
    return { row: rows[up], column: columns[across], value: chart.values[up]?.[across] };
  };
  const axis = { type: "category", axisTick: { show: false }, axisLine: { show: false }, splitArea: { show: false } };
  return {
    ...baseOption(drawing),
    grid: { left: 4, right: 4, top: 4, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: {
      ...axis,
      data: columns.map((each) => each.short ?? each.label),
      axisLabel: { ...axisText(drawing), hideOverlap: true },
    },
    yAxis: { ...axis, inverse: true, data: rows.map((each) => each.short ?? each.label), axisLabel: axisText(drawing) },
    visualMap: { show: false, min: 0, max: most, dimension: 2, inRange: { color: [...palette.ramp] } },
    tooltip: {
      ...tooltipBase(drawing),
      trigger: "item",
      formatter: (place: { dataIndex: number }) => {
        const { row, column, value } = valueAt(place);
        return tip(`${row?.label}, ${column?.label}`, [{ label, value: values.full(value, unit) }]);
      },
    },
    series: [
      {
        ...{ type: "heatmap", id: "0", data: cells },
        itemStyle: { borderColor: palette.surface, borderWidth: 2, borderRadius: 4 },
        emphasis: { itemStyle: { borderColor: palette.ink } },
        label: {
          show: Boolean(isWritten) && isRoomy,
          fontSize: 11,
          color: palette.ink,
          formatter: (place: { dataIndex: number }) => values.short(valueAt(place).value, unit),
        },
      },
    ],
  };
}

/** Only cells that have data are drawn, in the order of rows and columns. */
export function cellsOf({ values }: GridChart): [across: number, up: number, value: number][] {
  return values.flatMap((row, up) =>
    row.flatMap((value, across): [number, number, number][] => (value === null ? [] : [[across, up, value]])),
  );
}
