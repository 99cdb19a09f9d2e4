import type { EChartsCoreOption } from "echarts/core";
import type { Chart } from "../chart-model.ts";
import { cartesianOption } from "./cartesian-option.ts";
import type { Drawing } from "./drawing.ts";
import { gridOption } from "./grid-option.ts";
import { pieOption } from "./pie-option.ts";
import { scatterOption } from "./scatter-option.ts";

export function optionOf(chart: Chart, drawing: Drawing): EChartsCoreOption {
  switch (chart.kind) {
    case "cartesian":
      return cartesianOption(chart, drawing);
    case "pie":
      return pieOption(chart, drawing);
    case "grid":
      return gridOption(chart, drawing);
    case "scatter":
      return scatterOption(chart, drawing);
  }
}
