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
        <b>Source</b> {sources[metric.module]}
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

const sources: Record<MetricFacts["module"], string> = {
  sales: "orders of the store and of imports",
  returns: "returns and refunds of the store and of imports",
  inventory: "stock and its movements",
  ads: "advertising accounts",
  pricing: "prices of the catalogue",
  seasons: "season budgets",
  store: "visits of the storefront",
};
