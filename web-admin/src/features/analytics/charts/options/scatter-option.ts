import type { Unit } from "@quayside/shared/metrics/metric.ts";
import type { EChartsCoreOption } from "echarts/core";
import type { ScatterChart } from "../chart-model.ts";
import { faded } from "../palette.ts";
import { axisText, baseOption, type Drawing, tooltipBase } from "./drawing.ts";
import { tip } from "./tip.ts";

export function scatterOption({ x, y, points }: ScatterChart, drawing: Drawing): EChartsCoreOption {
  const { palette, values } = drawing;
  const groups = [...new Set(points.map(({ group }) => group ?? ""))];
  const colour = (group = "") => palette.series[groups.indexOf(group) % palette.series.length] ?? palette.ink;
  return {
    ...baseOption(drawing),
    grid: { left: 24, right: 16, top: 14, bottom: 22, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: { ...valueAxis(x.unit, drawing), name: x.label, nameLocation: "middle", nameGap: 26 },
    yAxis: { ...valueAxis(y.unit, drawing), name: y.label, nameLocation: "middle", nameGap: 48 },
    tooltip: {
      ...tooltipBase(drawing),
      trigger: "item",
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const point = points[dataIndex];
        return tip(point?.label ?? "", [
          { label: x.label, value: values.full(point?.x, x.unit) },
          { label: y.label, value: values.full(point?.y, y.unit) },
        ]);
      },
    },
    series: [
      {
        ...{ type: "scatter", id: "0", symbolSize: 11 },
        emphasis: { scale: 1.3 },
        data: points.map((point) => ({
          value: [point.x, point.y],
          itemStyle: { color: faded(colour(point.group), 0.75), borderColor: palette.surface, borderWidth: 1 },
        })),
      },
    ],
  };
}

function valueAxis(unit: Unit, drawing: Drawing) {
  const { palette, values } = drawing;
  return {
    type: "value",
    splitNumber: 4,
    axisLine: { lineStyle: { color: palette.line } },
    splitLine: { lineStyle: { color: palette.line } },
    nameTextStyle: { color: palette.soft, fontSize: 12 },
    axisLabel: { ...axisText(drawing), hideOverlap: true, formatter: (value: number) => values.short(value, unit) },
  };
}
