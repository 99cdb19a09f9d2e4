import type { EChartsCoreOption } from "echarts/core";
import type { PieChart } from "../chart-model.ts";
import { baseOption, type Drawing, tooltipBase } from "./drawing.ts";
import { tip } from "./tip.ts";

/** A ring; what its parts are called stands in the legend beside it. */
export function pieOption({ slices, unit, label }: PieChart, drawing: Drawing): EChartsCoreOption {
  const { palette, values } = drawing;
  const total = slices.reduce((sum, { value }) => sum + Math.max(value ?? 0, 0), 0);
  const share = (value: number | null) => (value === null || total === 0 ? null : (value / total) * 100);
  return {
    ...baseOption(drawing),
    title: {
      text: values.short(total, unit),
      subtext: label,
      left: "center",
      top: "middle",
      itemGap: 2,
      textStyle: { color: palette.ink, fontSize: 20, fontWeight: 650, fontFamily: palette.font },
      subtextStyle: { color: palette.soft, fontSize: 12, fontFamily: palette.font },
    },
    tooltip: {
      ...tooltipBase(drawing),
      trigger: "item",
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const slice = slices[dataIndex];
        return tip(slice?.label ?? "", [
          { label, value: values.full(slice?.value, unit) },
          { label: "Share", value: values.full(share(slice?.value ?? null), "percent") },
        ]);
      },
    },
    series: [
      {
        ...{ type: "pie", id: "0", radius: ["62%", "92%"], startAngle: 90, minAngle: 2, padAngle: 1 },
        label: { show: false },
        itemStyle: { borderRadius: 3 },
        emphasis: { scaleSize: 3 },
        // Nothing has no slice, however thin.
        data: slices.map(({ value, label: name }, at) => ({
          ...{ name, value: value !== null && value > 0 ? value : null },
          itemStyle: { color: palette.series[at % palette.series.length] },
        })),
      },
    ],
  };
}
