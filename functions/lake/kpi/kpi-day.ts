import type { Day, Instant } from "@quayside/shared/kernel/day.ts";
import { type Component, type ComponentName, components } from "@quayside/shared/metrics/components.ts";
import { componentsOf, type Expression, evaluate, type Sums } from "@quayside/shared/metrics/expression.ts";
import { metrics } from "@quayside/shared/metrics/registry.ts";

/** A day's figures, kept in the table: what a day came to, without asking the lake. */
export interface KpiDay {
  day: Day;
  /** Additive components, by name; days may be added up by them. */
  sums: Record<string, number>;
  /** Metrics of the day alone, by id, made of the sums as everywhere; money in minor units, null without data. */
  metrics: Record<string, number | null>;
  madeAt: Instant;
  /** When it was last laid beside the shop's records, and whether it agreed. */
  reconciled?: { at: Instant; agrees: boolean };
}

/** Components of sales, returns and payments; visits are asked of the lake. */
export const dailyComponents = (Object.entries(components) as [ComponentName, Component][]).filter(
  ([, { source }]) => source !== "sessions",
);
const known: ReadonlySet<string> = new Set(dailyComponents.map(([name]) => name));

/** Changes and shares are told against other days, so no day has one of its own. */
function isOfOneDay(expression: Expression): boolean {
  switch (expression.op) {
    case "component":
    case "constant":
    case "days":
      return true;
    case "change":
    case "share":
      return false;
    case "given":
      return isOfOneDay(expression.of) && isOfOneDay(expression.given);
    default:
      return isOfOneDay(expression.left) && isOfOneDay(expression.right);
  }
}

const daily = metrics.filter(
  ({ value, pending }) => !pending && isOfOneDay(value) && componentsOf(value).every((name) => known.has(name)),
);

/** To 6 digits, as every answer has them. */
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);

export function metricsOfDay(sums: Sums): KpiDay["metrics"] {
  return Object.fromEntries(daily.map(({ id, value }) => [id, rounded(evaluate(value, sums, { days: 1 }))]));
}
