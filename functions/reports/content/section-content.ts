import type { AnalyticsAnswer, AnalyticsQuery, AnalyticsRow } from "@quayside/shared/analytics/query.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { type DimensionName, dimensions } from "@quayside/shared/metrics/dimensions.ts";
import type { Metric } from "@quayside/shared/metrics/metric.ts";
import { findMetric } from "@quayside/shared/metrics/registry.ts";
import { daysOfSpan } from "@quayside/shared/reports/period.ts";
import type { Headline } from "@quayside/shared/reports/schema.ts";
import type { QuerySection } from "@quayside/shared/reports/section.ts";
import type * as z from "zod";
import { changeOf } from "./change.ts";
import { chartData, showsAnything } from "./chart-data.ts";
import { comparisonOf } from "./compare-range.ts";
import type { Cell, Column, FiguresContent, SectionContent, TableContent } from "./content.ts";
import type { Labels } from "./labels.ts";

/** The one way to figures: what dashboards ask, reports ask. */
export type Ask = (query: z.input<typeof AnalyticsQuery>) => Promise<AnalyticsAnswer>;

/** The part of a report that a question makes, over its stretch of days before the end of the report's period. */
export async function sectionContent(
  ask: Ask,
  section: QuerySection,
  period: AnalyticsAnswer["range"],
  labels: Labels,
): Promise<SectionContent> {
  const { metrics, filters, dimensions: by, grain, limit, sort, over, compare } = section;
  const range = daysOfSpan(over, period);
  const asked = { metrics, filters, range, compare: comparisonOf(compare, range) };
  const isFigures = section.kind === "figures";
  const answer = await ask(isFigures ? asked : { ...asked, dimensions: by, grain, limit, ...(sort ? { sort } : {}) });
  return isFigures ? figuresOf(section, answer) : tableOf(section, answer, labels);
}

export function metricOf(id: string): Metric {
  const metric = findMetric(id);
  if (!metric) throw new AppError("unprocessable", "METRIC_UNKNOWN", `There is no metric ${id}.`, { metric: id });
  return metric;
}

/** Why figures are missing: what is said of several is said once, and of all of them without their names. */
export function notesOf(metrics: readonly string[], notes: AnalyticsAnswer["notes"]): string[] {
  const missing = Map.groupBy(
    metrics.filter((id) => notes[id]),
    (id) => notes[id] ?? "",
  );
  return [...missing].map(([note, ids]) =>
    ids.length > 1 && ids.length === metrics.length
      ? note
      : `${ids.map((id) => metricOf(id).label).join(", ")}: ${note}`,
  );
}

function sharedOf({ title, about }: QuerySection, { range, compareRange, metrics, notes }: AnalyticsAnswer) {
  const said = notesOf(metrics, notes);
  return {
    ...{ title, period: range, notes: said },
    ...(about ? { about } : {}),
    ...(compareRange ? { compared: compareRange } : {}),
  };
}

function figuresOf(section: QuerySection, answer: AnalyticsAnswer): FiguresContent {
  const { values, before } = answer.totals;
  const figures = answer.metrics.map((id, at): Headline => {
    const { label, unit, better } = metricOf(id);
    const was = before ? { before: before[at] ?? null } : {};
    return { metric: id, label, unit, better, value: values[at] ?? null, ...was };
  });
  return { kind: "figures", ...sharedOf(section, answer), figures };
}

function tableOf(section: QuerySection, answer: AnalyticsAnswer, labels: Labels): TableContent {
  const isCompared = answer.compareRange !== undefined;
  const keys = keyColumns(answer);
  const metrics = answer.metrics.map(metricOf);
  const columns = [...keys, ...metrics.flatMap((metric) => valueColumns(metric, isCompared))];
  const cells = (named: Cell[], { values, before }: Pick<AnalyticsRow, "values" | "before">): Cell[] => [
    ...named,
    ...metrics.flatMap(({ unit }, at) => {
      const [value, was] = [values[at] ?? null, before?.[at] ?? null];
      return isCompared ? [value, was, changeOf(unit, value, was)] : [value];
    }),
  ];
  const rows = answer.rows.map((row) => cells(keyCells(answer, row, labels), row));
  const headed = (word: string): Cell[] => keys.map((_, at) => (at === 0 ? word : ""));
  const other = answer.other && cells(headed("All others"), answer.other);
  const chart = section.chart === "none" ? undefined : chartData(section.chart, { columns, rows, other });
  return {
    ...{ kind: "table", ...sharedOf(section, answer), columns, rows },
    ...(other ? { other } : {}),
    totals: cells(headed("Total"), answer.totals),
    ...(chart && showsAnything(chart) ? { chart } : {}),
  };
}

function keyColumns({ grain, dimensions: by }: AnalyticsAnswer): Column[] {
  const key = (id: string, label: string): Column => ({ id, label, unit: "text", role: "key", better: "neither" });
  const named = by.map((id) => key(id, dimensions[id as DimensionName].label));
  return grain ? [key("bucket", grainLabels[grain]), ...named] : named;
}

const grainLabels = { hour: "Hour", day: "Day", week: "Week", month: "Month", quarter: "Quarter", year: "Year" };

function keyCells({ grain, dimensions: by }: AnalyticsAnswer, row: AnalyticsRow, labels: Labels): Cell[] {
  const named = by.map((id, at) => labels.key(id, row.keys[at] ?? null, row.labels?.[at]));
  return grain && row.bucket !== undefined ? [labels.bucket(row.bucket, grain), ...named] : named;
}

function valueColumns({ id, label, unit, better }: Metric, isCompared: boolean): Column[] {
  const value: Column = { id, label, unit, role: "value", better };
  if (!isCompared) return [value];
  return [
    value,
    { id: `${id}_before`, label: `${label}, before`, unit, role: "before", better: "neither" },
    {
      id: `${id}_change`,
      label: `${label}, change`,
      unit: unit === "percent" ? "points" : "percent",
      role: "change",
      better,
    },
  ];
}
