import { analyticsOperations } from "@quayside/shared/analytics/contract.ts";
import { route } from "../http/route.ts";
import { listMetrics } from "./list-metrics.ts";
import { listValues } from "./list-values.ts";
import { queryAnalytics } from "./query-analytics.ts";

export const analyticsRoutes = [
  route(analyticsOperations.query, queryAnalytics),
  route(analyticsOperations.metrics, listMetrics),
  route(analyticsOperations.values, listValues),
];
