import { useComputedColorScheme } from "@mantine/core";
import { useElementSize, useMergedRef, useReducedMotion } from "@mantine/hooks";
import type { ECharts } from "echarts/core";
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useValues } from "../values.ts";
import type { Chart, Mark } from "./chart-model.ts";
import { drawInto } from "./echarts.ts";
import { markAt, markUnder } from "./mark-at.ts";
import { optionOf } from "./options/option-of.ts";
import { readPalette } from "./palette.ts";
import { useChartKeys } from "./use-chart-keys.ts";

/** The drawing as others may ask for it. */
export interface Picture {
  /** SVG as an address, and its size in CSS pixels. */
  take(): { address: string; width: number; height: number };
}

export interface ChartCanvasProps {
  chart: Chart;
  /** Said of the chart as a whole. */
  label: string;
  height: number;
  onPick?: (mark: Mark) => void;
  picture: RefObject<Picture | null>;
}

/** A chart as drawn by the library, followed by pointer and keyboard. */
export function ChartCanvas({ chart, label, height, onPick, picture }: ChartCanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<ECharts>();
  const { ref: sized, width } = useElementSize();
  const values = useValues();
  const scheme = useComputedColorScheme();
  const isStill = useReducedMotion() ?? false;
  useEffect(() => {
    if (!host.current) return;
    const made = drawInto(host.current);
    setDrawn(made);
    return () => made.dispose();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme has other colours, another height another size.
  useEffect(() => {
    if (!drawn || !host.current || width === 0) return;
    drawn.resize();
    const palette = readPalette(host.current);
    drawn.setOption(optionOf(chart, { palette, values, isStill, width }), { notMerge: true });
  }, [drawn, chart, values, isStill, width, height, scheme]);
  usePicking(drawn, chart, onPick);
  useImperativeHandle(picture, () => ({ take: () => pictureOf(drawn) }), [drawn]);
  const keys = useChartKeys(drawn, chart, onPick);
  return (
    <div
      className="chart-canvas"
      role="application"
      aria-roledescription="chart"
      aria-label={`${label} Arrow keys go through its figures${onPick ? ", Enter opens the orders behind one" : ""}.`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys work in it.
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
      onBlur={keys.onBlur}
    >
      <div
        ref={useMergedRef(host, sized)}
        style={{ height }}
        aria-hidden="true"
        data-pickable={onPick ? true : undefined}
      />
      <p className="visually-hidden" aria-live="polite">
        {keys.said}
      </p>
    </div>
  );
}

/** As the browser writes what it shows: the library's own text of it is not one that an image takes. */
function pictureOf(drawn: ECharts | undefined) {
  const shown = drawn?.getDom().querySelector("svg");
  if (!drawn || !shown) throw new Error("The chart is not drawn yet.");
  const [width, height] = [drawn.getWidth(), drawn.getHeight()];
  const copy = shown.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const text = new XMLSerializer().serializeToString(copy);
  return { address: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`, width, height };
}

/** Tells which mark was pressed. */
function usePicking(drawn: ECharts | undefined, chart: Chart, onPick: ((mark: Mark) => void) | undefined): void {
  const latest = useRef({ chart, onPick });
  latest.current = { chart, onPick };
  useEffect(() => {
    if (!drawn) return;
    drawn.on("click", ({ seriesIndex = 0, dataIndex = -1 }) => {
      const { chart: now, onPick: pick } = latest.current;
      const mark = markAt(now, seriesIndex, dataIndex);
      if (mark && !markUnder(now, drawn, [-1, -1])) pick?.(mark);
    });
    drawn.getZr().on("click", ({ offsetX, offsetY }) => {
      const { chart: now, onPick: pick } = latest.current;
      const mark = markUnder(now, drawn, [offsetX, offsetY]);
      if (mark) pick?.(mark);
    });
  }, [drawn]);
}
