import * as z from "zod";
import { Day, Instant, TimeZone } from "../kernel/day.ts";
import { Currency } from "../kernel/money.ts";
import { dimensions } from "../metrics/dimensions.ts";

export const Grain = z.enum(["hour", "day", "week", "month", "quarter", "year"]);
export type Grain = z.output<typeof Grain>;

/** Periods of the analytics document; days are those of the store's time zone, today included where it is named so. */
export const RangePreset = z.enum([
  "today",
  "yesterday",
  "last-7-days",
  "last-30-days",
  "this-month",
  "last-month",
  "this-quarter",
  "this-year",
]);
export type RangePreset = z.output<typeof RangePreset>;

/** Both days belong to it. */
export const DayRange = z
  .object({ from: Day, to: Day })
  .refine(({ from, to }) => from <= to, { path: ["from"], message: "must not be after `to`" });
export type DayRange = z.output<typeof DayRange>;

export const Range = z.union([RangePreset, DayRange]);
export type Range = z.output<typeof Range>;

/** The days right before, as many; the same days a year earlier; or what was planned. A question may name days instead. */
export const Compare = z.enum(["none", "previous-period", "last-year", "plan"]);
export type Compare = z.output<typeof Compare>;

export const DimensionId = z.enum(Object.keys(dimensions) as [keyof typeof dimensions]);
export type DimensionId = z.output<typeof DimensionId>;

/** `null` among the values is "unknown". */
export const Filter = z.object({
  dimension: DimensionId,
  is: z.enum(["in", "not-in"]).default("in"),
  values: z.array(z.string().max(200).nullable()).min(1, "name at least one value").max(200),
});
export type Filter = z.output<typeof Filter>;

/** Of rankings of products: postage and other fees are none. */
export const goodsOnly: Filter = { dimension: "line_kind", is: "in", values: ["product"] };

export const MetricId = z.string().regex(/^[a-z][a-z0-9_]{1,60}$/, "must be the id of a metric such as revenue");

/** A question to the numbers. Rows are one per bucket of the grain and per value of each dimension. */
export const AnalyticsQuery = z.object({
  metrics: z.array(MetricId).min(1, "name at least one metric").max(20),
  dimensions: z.array(DimensionId).max(3).default([]),
  filters: z.array(Filter).max(20).default([]),
  range: Range,
  /** One row for the whole range unless said. Empty buckets come too. */
  grain: Grain.optional(),
  compare: z.union([Compare, DayRange]).default("none"),
  /** The metric that rows are ordered by, most first; by time where a grain is asked for, else by the first metric. */
  sort: z.object({ metric: MetricId, direction: z.enum(["asc", "desc"]).default("desc") }).optional(),
  /** At most so many values of the dimensions; what is left is summed up as `other`, so that rows add up to the totals. */
  limit: z.int().min(1).max(5000).default(1000),
});
export type AnalyticsQuery = z.output<typeof AnalyticsQuery>;

/** In the order of the query's metrics; null is "no data". Money in minor units; ratios to 6 digits. */
const Values = z.array(z.number().nullable());

export const AnalyticsRow = z.object({
  /** First day of the bucket, or the instant its hour begins; absent without a grain. */
  bucket: z.string().optional(),
  /** In the order of the query's dimensions; null is "unknown". */
  keys: z.array(z.string().nullable()),
  /** How the keys are called, where they are ids: titles of products, names of categories. */
  labels: z.array(z.string().nullable()).optional(),
  values: Values,
  /** Of the same row over the range compared with; by place in the range where there is a grain. */
  before: Values.optional(),
});
export type AnalyticsRow = z.output<typeof AnalyticsRow>;

export const AnalyticsAnswer = z.object({
  range: DayRange,
  compareRange: DayRange.optional(),
  grain: Grain.optional(),
  timeZone: TimeZone,
  currency: Currency,
  metrics: z.array(MetricId),
  dimensions: z.array(DimensionId),
  rows: z.array(AnalyticsRow),
  /** What the limit left out, in one row. */
  other: AnalyticsRow.optional(),
  /** The same for each bucket, where there is a grain. */
  others: z.array(AnalyticsRow).optional(),
  totals: z.object({ values: Values, before: Values.optional() }),
  /** Facts up to this instant are in it. Absent before there are any. */
  asOf: Instant.optional(),
  /** Why a metric has no data, by its id. */
  notes: z.record(MetricId, z.string()),
});
export type AnalyticsAnswer = z.output<typeof AnalyticsAnswer>;
