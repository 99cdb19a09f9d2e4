import type { Metric } from "./metric.ts";
import { salesMetrics } from "./sales.ts";

/** Every metric there is, in the order of the analytics document. */
export const metrics: readonly Metric[] = [...salesMetrics];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

export function findMetric(id: string): Metric | undefined {
  return byId.get(id);
}
