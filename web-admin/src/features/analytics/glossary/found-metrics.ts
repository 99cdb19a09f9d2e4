import type { MetricFacts } from "../use-metrics.ts";
import type { GlossarySearch } from "./glossary-search.ts";

type Module = MetricFacts["module"];

export const moduleWords: Record<Module, string> = {
  sales: "Sales",
  store: "Storefront",
  returns: "Returns",
  inventory: "Inventory",
  pricing: "Pricing",
  ads: "Advertising",
  seasons: "Seasons",
};

/** Modules that have metrics, in the order above. */
export function modulesOf(metrics: readonly MetricFacts[]): Module[] {
  const there = new Set(metrics.map(({ module }) => module));
  return (Object.keys(moduleWords) as Module[]).filter((module) => there.has(module));
}

/** Metrics of a module that every word of the search is in, by name. */
export function foundMetrics(metrics: readonly MetricFacts[], { q = "", module }: GlossarySearch): MetricFacts[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return metrics
    .filter((metric) => {
      const text = `${metric.label} ${metric.id} ${metric.definition} ${metric.formula}`.toLowerCase();
      return (!module || metric.module === module) && words.every((word) => text.includes(word));
    })
    .toSorted((one, other) => one.label.localeCompare(other.label));
}
