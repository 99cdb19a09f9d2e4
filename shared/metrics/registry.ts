import { adsMetrics } from "./ads.ts";
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
