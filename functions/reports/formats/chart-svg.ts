import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import { BarChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartData } from "../content/content.ts";

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, SVGRenderer]);

export interface Drawing {
  values: ValueFormats;
  width: number;
  height: number;
  /** A family that whoever shows the picture has. */
  font: string;
  /** Pixels of the smallest text. */
  textSize?: number;
}

/** Colours that can be told apart in print and by people who do not see all of them, in the order they are used. */
const colours = ["#17607a", "#d98a2b", "#5b8c5a", "#8c5a9e", "#c2544d", "#6d7f8b", "#a8913a", "#3f6fb5"];
const reference = "#a9bac2";
const ink = "#4b5e66";
const line = "#dde5e8";

/** A chart as SVG, drawn without a browser. */
export function chartSvg(chart: ChartData, drawing: Drawing): string {
  const { width, height } = drawing;
  const canvas = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    canvas.setOption(chart.kind === "share" ? ring(chart, drawing) : axes(chart, drawing));
    return canvas.renderToSVGString();
  } finally {
    canvas.dispose();
  }
}

const base = ({ font, textSize = 11 }: Drawing) => ({
  animation: false,
  color: colours,
  textStyle: { fontFamily: font, color: ink, fontSize: textSize },
});

function ring({ categories, series, unit }: ChartData, drawing: Drawing) {
  const slices = categories.map((name, at) => ({ name, value: Math.max(series[0]?.values[at] ?? 0, 0) }));
  const { textSize = 11, values } = drawing;
  return {
    ...base(drawing),
    series: [
      {
        type: "pie",
        radius: ["46%", "78%"],
        itemStyle: { borderColor: "#ffffff", borderWidth: 2 },
        label: {
          fontSize: textSize,
          color: ink,
          formatter: ({ name, value, percent }: { name: string; value: number; percent?: number }) =>
            `${name}\n${values.short(value, unit)}${unit === "percent" ? "" : `  ${Math.round(percent ?? 0)}%`}`,
        },
        labelLine: { length: 8, length2: 10, lineStyle: { color: line } },
        data: slices.filter(({ value }) => value > 0),
      },
    ],
  };
}

function axes(chart: ChartData, drawing: Drawing) {
  const { kind, isByTime, categories, series, unit } = chart;
  const { textSize = 11, values } = drawing;
  const isSideways =
    kind === "bar" && !isByTime && categories.some((label) => label.length > 16) && categories.length <= 15;
  const text = { color: ink, fontSize: textSize, fontFamily: drawing.font };
  const names = {
    type: "category",
    data: categories,
    inverse: isSideways,
    boundaryGap: kind === "bar" || kind === "stacked",
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
    axisLabel: { ...text, hideOverlap: !isSideways, ...(isSideways ? { width: 170, overflow: "truncate" } : {}) },
  };
  const amounts = {
    type: "value",
    splitNumber: 4,
    splitLine: { lineStyle: { color: line } },
    axisLabel: { ...text, formatter: (value: number) => values.short(value, unit) },
  };
  return {
    ...base(drawing),
    ...(series.length > 1 ? { legend: { bottom: 0, itemWidth: 14, itemHeight: 8, textStyle: text } } : {}),
    grid: {
      left: 8,
      right: 16,
      top: 12,
      bottom: series.length > 1 ? 28 : 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: isSideways ? amounts : names,
    yAxis: isSideways ? names : amounts,
    series: series.map((each, at) => drawn(kind, each, at)),
  };
}

function drawn(kind: ChartData["kind"], { label, values, isReference }: ChartData["series"][number], at: number) {
  const color = isReference ? reference : colours[at % colours.length];
  const shared = { name: label, data: values, itemStyle: { color } };
  if (kind === "bar" || kind === "stacked")
    return { ...shared, type: "bar", barMaxWidth: 26, ...(kind === "stacked" ? { stack: "all" } : {}) };
  return {
    ...{ ...shared, type: "line", showSymbol: values.length === 1, z: isReference ? 1 : 2 },
    lineStyle: { color, width: isReference ? 1.5 : 2, type: isReference ? "dashed" : "solid" },
    ...(kind === "area" && !isReference ? { areaStyle: { color, opacity: 0.14 } } : {}),
  };
}
