import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { AnalyticsAnswer, AnalyticsQuery, DimensionId, MetricId } from "./query.ts";

export const MetricRow = z.object({
  id: MetricId,
  label: z.string(),
  module: z.enum(["inventory", "sales", "returns", "ads", "pricing", "seasons", "store"]),
  unit: z.enum(["money", "count", "percent", "ratio", "days", "per-day"]),
  better: z.enum(["up", "down", "neither"]),
  definition: z.string(),
  formula: z.string(),
  section: z.string(),
  /** The facts that it is made of; none where they are not collected yet. */
  sources: z.array(z.enum(["sales", "returns", "payments", "sessions"])),
  pending: z.string().optional(),
});

export const analyticsOperations = {
  query: operation({
    id: "analytics.query",
    method: "POST",
    path: "/api/v1/analytics/query",
    access: "staff:analytics.read",
    summary: "Metrics by dimensions and time, filtered and compared",
    body: AnalyticsQuery,
    output: AnalyticsAnswer,
    idempotency: "natural",
    errors: ["METRIC_UNKNOWN", "DIMENSION_NOT_POSSIBLE", "QUERY_TOO_LARGE"],
  }),
  metrics: operation({
    id: "analytics.metrics",
    method: "GET",
    path: "/api/v1/analytics/metrics",
    access: "staff:analytics.read",
    summary: "Every metric there is, with its definition and formula",
    output: z.array(MetricRow),
  }),
  values: operation({
    id: "analytics.values",
    method: "GET",
    path: "/api/v1/analytics/dimensions/{dimension}/values",
    access: "staff:analytics.read",
    summary: "Values of a dimension that begin with or contain a text, most revenue first",
    params: z.object({ dimension: DimensionId }),
    query: z.object({
      q: z.string().trim().max(100).default(""),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    output: z.array(z.object({ value: z.string().nullable(), label: z.string() })),
  }),
};
