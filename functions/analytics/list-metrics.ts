import type { analyticsOperations } from "@quayside/shared/analytics/contract.ts";
import type { OutputOf } from "@quayside/shared/contract/operation.ts";
import { metrics, sourcesOf } from "@quayside/shared/metrics/registry.ts";

export async function listMetrics(): Promise<OutputOf<typeof analyticsOperations.metrics>> {
  return metrics.map((metric) => ({ ...metric, sources: sourcesOf(metric) }));
}
