import type { Band, CartesianChart, Span } from "../chart-model.ts";
import { faded } from "../palette.ts";
import type { Drawing } from "./drawing.ts";

const quiet = {
  ...{ type: "line", silent: true, symbol: "none", z: 1, animation: false, tooltip: { show: false } },
  ...{ stackStrategy: "all", lineStyle: { opacity: 0 }, emphasis: { disabled: true } },
};

/** A band as two lines upon each other: one without colour up to its lower edge, and its ground from there. */
export function drawnBand({ key, lower, upper }: Band, axis: number, colour: string): object[] {
  const heights = upper.map((value, at) => {
    const from = lower[at] ?? null;
    return value === null || from === null ? null : value - from;
  });
  const shared = { ...quiet, stack: `band ${key}`, yAxisIndex: axis };
  return [
    { ...shared, id: `${key}:lower`, data: [...lower] },
    { ...shared, id: `${key}:height`, data: heights, areaStyle: { color: faded(colour, 0.17) } },
  ];
}

/** Lines with their words, and grounds of one or more categories, behind everything. */
export function spansOption({ spans = [] }: Pick<CartesianChart, "spans">, { palette }: Drawing): object {
  const lines = spans.filter(({ kind }) => kind === "line");
  const grounds = spans.filter(({ kind }) => kind === "ground");
  const isWide = ({ from, to }: Span) => to > from;
  const ground = faded(palette.soft, 0.28);
  return {
    ...(lines.length + grounds.length > 0
      ? {
          markLine: {
            ...{ silent: true, symbol: "none", animation: false },
            data: [
              ...lines.map(({ from, label }) => ({
                xAxis: from,
                lineStyle: { color: palette.soft, width: 1, type: [3, 3] },
                label: { formatter: label, color: palette.soft, fontSize: 11, distance: 2 },
              })),
              ...grounds
                .filter((span) => !isWide(span))
                .map(({ from }) => ({
                  xAxis: from,
                  lineStyle: { color: ground, width: 3, type: "solid" },
                  label: { show: false },
                })),
            ],
          },
        }
      : {}),
    ...(grounds.some(isWide)
      ? {
          markArea: {
            ...{ silent: true, animation: false, itemStyle: { color: faded(palette.soft, 0.14) } },
            data: grounds.filter(isWide).map(({ from, to }) => [{ xAxis: from }, { xAxis: to }]),
          },
        }
      : {}),
  };
}
