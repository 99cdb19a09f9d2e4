import * as z from "zod";
import { Compare, DimensionId, Filter, Grain, MetricId } from "../analytics/query.ts";
import { Span } from "./period.ts";

export const ChartKind = z.enum(["none", "line", "area", "bar", "stacked", "share"]);
export type ChartKind = z.output<typeof ChartKind>;

/** As a question compares, or with the same days a week earlier (of figures). */
export const SectionCompare = z.enum([...Compare.options, "week-before"]);
export type SectionCompare = z.output<typeof SectionCompare>;

/**
 * One part of a report: a question to the numbers and how its answer is shown. `figures` are totals beside each other,
 * `series` go by time, a `ranking` has the most of one dimension first, a `table` is any of it.
 */
export const QuerySection = z
  .object({
    kind: z.enum(["figures", "series", "ranking", "table"]),
    title: z.string().trim().min(1, "is required").max(80),
    /** A sentence under the title. */
    about: z.string().trim().max(300).optional(),
    metrics: z.array(MetricId).min(1, "name at least one metric").max(8),
    dimensions: z.array(DimensionId).max(2).default([]),
    filters: z.array(Filter).max(10).default([]),
    grain: Grain.optional(),
    compare: SectionCompare.default("none"),
    sort: z.object({ metric: MetricId, direction: z.enum(["asc", "desc"]).default("desc") }).optional(),
    limit: z.int().min(1).max(1000).default(20),
    /** Of its first metric. */
    chart: ChartKind.default("none"),
    over: Span.default("period"),
  })
  .superRefine(({ kind, dimensions, grain, compare }, { addIssue }) => {
    const refuse = (path: string, message: string) => addIssue({ code: "custom", path: [path], message });
    if (kind === "figures" && (dimensions.length > 0 || grain))
      refuse("kind", "figures are totals: leave dimensions and grain out");
    if (kind !== "figures" && compare === "week-before") refuse("compare", "is only for figures");
    if (kind === "series" && !grain) refuse("grain", "a series goes by hour, day, week, month, quarter or year");
    if (kind === "ranking" && dimensions.length === 0) refuse("dimensions", "name what is ranked");
  });
export type QuerySection = z.output<typeof QuerySection>;

/** Parts that are no plain question: each is a function of the sales module. */
export const Insight = z.enum([
  "segments",
  "retention",
  "lifetime-value",
  "at-risk",
  "goals",
  "forecast",
  "new-products",
  "bundles",
  "margin-bands",
  "open-orders",
]);
export type Insight = z.output<typeof Insight>;

export interface InsightSection {
  kind: "insight";
  insight: Insight;
  title: string;
  about?: string;
}

export type ReportSection = QuerySection | InsightSection;
