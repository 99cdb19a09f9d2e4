import type { Expression } from "./expression.ts";

/** How a value is shown. Money is in minor units of the store's currency, per cents are × 100 (12.5 is 12.5 %). */
export type Unit = "money" | "count" | "percent" | "ratio" | "days" | "per-day";

export type MetricModule = "inventory" | "sales" | "returns" | "ads" | "pricing" | "seasons" | "store";

/** One row of the metric registry: dashboards, reports, exports, targets, alerts, the API and the glossary derive from it. */
export interface Metric {
  /** `snake_case`, as exports name its column. */
  id: string;
  label: string;
  module: MetricModule;
  unit: Unit;
  /** Whether more of it is good news, bad news, or neither. */
  better: "up" | "down" | "neither";
  /** One sentence for people who have never heard of it. */
  definition: string;
  /** As the analytics document writes it, with the number of its table. */
  formula: string;
  section: string;
  /** Other rows of that document that are this figure, by some dimension or grain. */
  covers?: readonly string[];
  value: Expression;
  /** Why there is no data yet; such a metric answers null, never a number. */
  pending?: string;
}
