import { findMetric } from "@quayside/shared/metrics/registry.ts";
import type { ReportContent, SectionContent } from "./content.ts";

/** What the figures of some parts mean, each once, in the order they come in. */
export function definitionsOf(sections: readonly SectionContent[]): ReportContent["definitions"] {
  const named = sections.flatMap((section) =>
    section.kind === "figures"
      ? section.figures.map(({ metric }) => metric)
      : section.columns.flatMap(({ id, role }) => (role === "value" ? [id] : [])),
  );
  return [...new Set(named)].flatMap((id) => {
    const metric = findMetric(id);
    return metric ? [{ id, label: metric.label, definition: metric.definition, formula: metric.formula }] : [];
  });
}
