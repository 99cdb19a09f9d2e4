import { BarChart, HeatmapChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import {
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
} from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([
  ...[BarChart, HeatmapChart, LineChart, PieChart, ScatterChart],
  ...[
    GridComponent,
    MarkAreaComponent,
    MarkLineComponent,
    MarkPointComponent,
    TitleComponent,
    TooltipComponent,
    VisualMapContinuousComponent,
  ],
  SVGRenderer,
]);

/** The drawing library with the parts that the charts need and no others; loaded with the first chart. */
export function drawInto(host: HTMLElement): ECharts {
  return init(host, null, { renderer: "svg" });
}
