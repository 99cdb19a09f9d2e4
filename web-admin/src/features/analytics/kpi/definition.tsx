import { ActionIcon, Tooltip } from "@mantine/core";
import { useFormats } from "../../../lib/format.ts";
import { Icon } from "../../../ui/icons.tsx";
import type { MetricFacts } from "../use-metrics.ts";

interface DefinitionProps {
  metric: MetricFacts;
  asOf?: string;
  note?: string;
}

/** What a figure means, how it is worked out, where it is from and how fresh it is: on hover, focus or touch. */
export function Definition({ metric, asOf, note }: DefinitionProps) {
  const { instant } = useFormats();
  const said = (
    <span className="definition">
      <span>{metric.definition}</span>
      <span>
        <b>Formula</b> {metric.formula}
      </span>
      <span>
        <b>Source</b> {sourceOf(metric)}
      </span>
      {asOf ? (
        <span>
          <b>Data as of</b> {instant(asOf)}
        </span>
      ) : null}
      {note ? <span>{note}</span> : null}
    </span>
  );
  return (
    <Tooltip label={said} multiline w={280} withArrow events={{ hover: true, focus: true, touch: true }}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`What ${metric.label} means`}>
        <Icon name="info" size={15} />
      </ActionIcon>
    </Tooltip>
  );
}

const sourceWords: Record<MetricFacts["sources"][number], string> = {
  sales: "orders of the store and of imports",
  returns: "returns of the store and of imports",
  payments: "payments and refunds",
  sessions: "visits of the storefront",
};

/** Where facts are not collected yet, what they will be. */
const laterWords: Record<MetricFacts["module"], string> = {
  sales: "orders and what was spent for them",
  returns: "returns, their reasons and costs",
  inventory: "stock and its movements",
  ads: "advertising accounts",
  pricing: "prices over time, and those of others",
  seasons: "season budgets",
  store: "visits of the storefront",
};

function sourceOf({ sources, module }: MetricFacts): string {
  return sources.length > 0 ? sources.map((source) => sourceWords[source]).join("; ") : laterWords[module];
}
