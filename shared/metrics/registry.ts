import { adsMetrics } from "./ads.ts";
import { type ComponentName, components, type Source } from "./components.ts";
import { componentsOf } from "./expression.ts";
import { fulfilmentMetrics } from "./fulfilment.ts";
import { inventoryMetrics } from "./inventory.ts";
import type { Metric } from "./metric.ts";
import { pricingMetrics } from "./pricing.ts";
import { returnsMetrics } from "./returns.ts";
import { salesMetrics } from "./sales.ts";
import { seasonsMetrics } from "./seasons.ts";
import { storeMetrics } from "./store.ts";

/** Every metric there is, in the order of the analytics document. */
export const metrics: readonly Metric[] = [
  ...inventoryMetrics,
  ...salesMetrics,
  ...returnsMetrics,
  ...adsMetrics,
  ...pricingMetrics,
  ...seasonsMetrics,
  ...storeMetrics,
  ...fulfilmentMetrics,
];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

export function findMetric(id: string): Metric | undefined {
  return byId.get(id);
}

/** The facts that a metric is made of; none where they are not collected yet. */
export function sourcesOf({ value, pending }: Metric): Source[] {
  if (pending) return [];
  return [...new Set(componentsOf(value).map((name) => components[name as ComponentName].source))];
}
