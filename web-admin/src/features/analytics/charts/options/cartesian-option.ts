import type { Unit } from "@quayside/shared/metrics/metric.ts";
import type { EChartsCoreOption } from "echarts/core";
import { bandTexts } from "../bands.ts";
import type { CartesianChart, Series } from "../chart-model.ts";
import { faded } from "../palette.ts";
import { axisText, baseOption, type Drawing, tooltipBase } from "./drawing.ts";
import { drawnBand, spansOption } from "./ground-option.ts";
import { tip } from "./tip.ts";

export function cartesianOption(chart: CartesianChart, drawing: Drawing): EChartsCoreOption {
  const { categories, series, isSideways } = chart;
  const units = [...new Set(series.map(({ unit }) => unit))].slice(0, 2);
  const names = categoryAxis(chart, drawing);
  const amounts = units.map((unit, at) => valueAxis(unit, at, chart, drawing));
  return {
    ...baseOption(drawing),
    grid: {
      left: 4,
      right: isSideways ? 16 : 6,
      top: 14,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: isSideways ? amounts : names,
    yAxis: isSideways ? names : amounts,
    tooltip: {
      ...tooltipBase(drawing),
      trigger: "axis",
      axisPointer: { type: series.some(({ kind }) => kind === "bar") ? "shadow" : "line", ...pointer(drawing) },
      formatter: (points: { dataIndex: number }[]) => tipOf(chart, drawing, points[0]?.dataIndex ?? 0),
    },
    series: [
      ...series.map((each, at) => ({
        ...drawnSeries(each, at, chart, drawing),
        ...(at === 0 ? spansOption(chart, drawing) : {}),
        [isSideways ? "xAxisIndex" : "yAxisIndex"]: Math.max(units.indexOf(each.unit), 0),
        id: `${at}`,
        data: categories.map((_, place) => each.values[place] ?? null),
      })),
      ...drawnBands(chart, units, drawing),
    ],
  };
}

/** After the series, whose places pointer and keyboard go by. */
function drawnBands({ series, bands = [] }: CartesianChart, units: readonly Unit[], drawing: Drawing): object[] {
  return bands.flatMap((band) => {
    const at = series.findIndex(({ key }) => key === band.of);
    const own = series[at];
    return own ? drawnBand(band, Math.max(units.indexOf(own.unit), 0), colourOf(own, at, drawing)) : [];
  });
}

export const colourOf = ({ colour }: Series, at: number, { palette }: Drawing): string =>
  palette.series[(colour ?? at) % palette.series.length] ?? palette.ink;

function pointer({ palette }: Drawing) {
  return {
    lineStyle: { color: palette.soft, type: "solid", opacity: 0.5 },
    shadowStyle: { color: faded(palette.soft, 0.12) },
    label: { show: false },
  };
}

/** So few are all named, in a slant where they are long; of more, as many as there is room for. */
const allNamed = 8;
const pixelsOfLetter = 7;
const pixelsOfAxes = 90;

function namesAcross(names: readonly string[], hasBars: boolean, width: number) {
  if (names.length > allNamed)
    return { hideOverlap: true, ...(hasBars ? {} : { alignMinLabel: "left", alignMaxLabel: "right" }) };
  const longest = Math.max(0, ...names.map(({ length }) => length)) * pixelsOfLetter;
  return { interval: 0, rotate: longest * names.length > width - pixelsOfAxes ? 32 : 0 };
}

function categoryAxis({ categories, isSideways, series }: CartesianChart, drawing: Drawing) {
  const { palette, width } = drawing;
  const names = categories.map(({ short, label }) => short ?? label);
  const hasBars = series.some(({ kind }) => kind === "bar");
  return {
    type: "category",
    data: names,
    inverse: isSideways,
    boundaryGap: hasBars,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.line } },
    axisLabel: {
      ...axisText(drawing),
      ...(isSideways
        ? { width: Math.min(width * 0.36, 190), overflow: "truncate", interval: 0 }
        : namesAcross(names, hasBars, width)),
    },
  };
}

function valueAxis(unit: Unit, at: number, { isSideways }: CartesianChart, drawing: Drawing) {
  return {
    type: "value",
    position: isSideways ? "bottom" : at === 0 ? "left" : "right",
    splitNumber: isSideways && drawing.width < 480 ? 2 : 4,
    splitLine: { show: at === 0, lineStyle: { color: drawing.palette.line } },
    axisLabel: {
      ...axisText(drawing),
      hideOverlap: true,
      formatter: (value: number) => drawing.values.short(value, unit),
    },
    ...(unit === "count" ? { minInterval: 1 } : {}),
  };
}

function drawnSeries(each: Series, at: number, { isStacked, isSideways, remarks }: CartesianChart, drawing: Drawing) {
  const colour = colourOf(each, at, drawing);
  const shown = each.isReference ? faded(colour, 0.5) : colour;
  if (each.kind === "bar")
    return {
      type: "bar",
      stack: isStacked && !each.isReference ? "all" : undefined,
      barMaxWidth: isSideways ? 18 : 34,
      barGap: "12%",
      itemStyle: {
        color: each.isReference ? faded(colour, 0.32) : colour,
        borderRadius: isStacked ? 0 : isSideways ? [0, 3, 3, 0] : [3, 3, 0, 0],
      },
    };
  const isAlone = each.values.filter((value) => value !== null).length === 1;
  return {
    type: "line",
    symbol: "circle",
    symbolSize: isAlone ? 8 : 7,
    showSymbol: isAlone,
    smooth: false,
    z: each.isReference ? 2 : 3,
    lineStyle: { color: shown, width: each.isReference ? 1.5 : 2.25, type: each.isReference ? [5, 4] : "solid" },
    itemStyle: { color: shown },
    ...(each.kind === "area" ? { areaStyle: { color: faded(colour, each.isReference ? 0.06 : 0.16) } } : {}),
    ...(isStacked && each.kind === "area" && !each.isReference ? { stack: "all" } : {}),
    ...remarksOf(each, { remarks }, drawing),
  };
}

function remarksOf(each: Series, { remarks = [] }: Pick<CartesianChart, "remarks">, { palette }: Drawing) {
  const own = remarks.filter(({ series }) => series === each.key);
  if (own.length === 0) return {};
  const data = own.flatMap(({ category, text }) => {
    const value = each.values[category];
    return value === null || value === undefined ? [] : [{ name: text, coord: [category, value] }];
  });
  return {
    markPoint: {
      symbol: "circle",
      symbolSize: 11,
      label: { show: false },
      itemStyle: { color: palette.surface, borderColor: palette.accent, borderWidth: 2.5 },
      data,
    },
  };
}

function tipOf(chart: CartesianChart, drawing: Drawing, at: number): HTMLElement {
  const { categories, series, bands = [], remarks = [] } = chart;
  // Of a past and a future side by side only one has a figure on any day.
  const isSplit = bands.length > 0;
  const lines = series.flatMap((each, place) => {
    if (isSplit && (each.values[at] ?? null) === null) return [];
    const value = drawing.values.full(each.values[at], each.unit);
    const own = { label: each.label, value, colour: colourOf(each, place, drawing), isReference: each.isReference };
    return [own, ...bandTexts(chart, each, at, drawing.values)];
  });
  const said = remarks.filter(({ category }) => category === at).map(({ text }) => ({ label: text, value: "" }));
  return tip(categories[at]?.label ?? "", [...lines, ...said]);
}
