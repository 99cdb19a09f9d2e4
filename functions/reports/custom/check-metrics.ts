import { findMetric } from "@quayside/shared/metrics/registry.ts";
import type { QuerySection } from "@quayside/shared/reports/section.ts";
import { metricUnknown } from "../errors.ts";

/** Every metric that parts name must be in the registry. */
export function checkMetrics(sections: readonly QuerySection[]): void {
  for (const [place, { metrics, sort }] of sections.entries()) {
    for (const [index, id] of metrics.entries())
      if (!findMetric(id)) throw metricUnknown(id, `sections.${place}.metrics.${index}`);
    if (sort && !findMetric(sort.metric)) throw metricUnknown(sort.metric, `sections.${place}.sort.metric`);
  }
}
