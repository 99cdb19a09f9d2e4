import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import type { Unit } from "@quayside/shared/metrics/metric.ts";
import { beforeOf, figureOf, keyText, nameOf, otherKey } from "../answer.ts";
import type { BucketLabel } from "../grains.ts";
import type { CartesianChart, PieChart, Series } from "./chart-model.ts";

export interface Shown {
  id: string;
  label: string;
  unit: Unit;
}

interface TimeOptions {
  shown: readonly (Shown & Pick<Series, "kind" | "colour">)[];
  labelOf: BucketLabel;
  /** What the range compared with is called; left out, it is not drawn. */
  before?: string;
}

/** Metrics over time, with the first one's range before behind it. */
export function timeChart(answer: AnalyticsAnswer, { shown, labelOf, before }: TimeOptions): CartesianChart {
  const { rows, grain = "day" } = answer;
  const series = shown.map(({ id, label, unit, kind, colour }) => ({
    ...{ key: id, label, unit, kind, colour },
    values: rows.map((row) => figureOf(answer, row, id)),
  }));
  const [first] = shown;
  const reference =
    first && before && rows.some((row) => row.before)
      ? [
          {
            ...{
              key: `${first.id}:before`,
              label: before,
              unit: first.unit,
              kind: first.kind,
              isReference: true,
              colour: 0,
            },
            values: rows.map((row) => beforeOf(answer, row, first.id)),
          },
        ]
      : [];
  const categories = rows.map(({ bucket = "" }) => ({ key: bucket, ...labelOf(bucket, grain) }));
  return { kind: "cartesian", categories, series: [...series, ...reference] };
}

/** The rows of an answer by one metric as bars from left to right, the rest of them last. */
export function rankChart(answer: AnalyticsAnswer, { id, label, unit }: Shown, before?: string): CartesianChart {
  const { rows, other } = answer;
  const all = other ? [...rows, other] : rows;
  const categories = all.map((row) =>
    row === other ? { key: otherKey, label: "All others" } : { key: keyText(row.keys[0]), label: nameOf(row) },
  );
  const own: Series = { key: id, label, unit, kind: "bar", values: all.map((row) => figureOf(answer, row, id)) };
  const reference: Series = {
    ...{ key: `${id}:before`, label: before ?? "", unit, kind: "bar", isReference: true, colour: 0 },
    values: all.map((row) => beforeOf(answer, row, id)),
  };
  const isCompared = before !== undefined && all.some((row) => row.before);
  return { kind: "cartesian", isSideways: true, categories, series: isCompared ? [own, reference] : [own] };
}

/** Parts of a whole; beyond so many the smallest are one. */
export function partsChart(answer: AnalyticsAnswer, { id, label, unit }: Shown, most = 7): PieChart {
  const { rows, other } = answer;
  const kept = rows.length > most + 1 ? rows.slice(0, most) : rows;
  const rest = [...rows.slice(kept.length), ...(other ? [other] : [])];
  const slices = kept.map((row) => ({
    key: keyText(row.keys[0]),
    label: nameOf(row),
    value: figureOf(answer, row, id),
  }));
  const sum = rest.reduce((total, row) => total + (figureOf(answer, row, id) ?? 0), 0);
  const others = rest.length > 0 && sum !== 0 ? [{ key: otherKey, label: "All others", value: sum }] : [];
  return { kind: "pie", label, unit, slices: [...slices, ...others] };
}
