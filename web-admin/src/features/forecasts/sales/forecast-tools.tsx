import { SegmentedControl } from "@mantine/core";
import type { SalesForecastSearch } from "../forecasts-search.ts";
import { LevelChoice } from "../level-choice.tsx";
import { MetricChoice } from "../metric-choice.tsx";
import { ScopeChoice } from "../scope-choice.tsx";
import { ModelChoice } from "./model-choice.tsx";

type Horizon = NonNullable<SalesForecastSearch["horizon"]>;

interface ForecastToolsProps {
  search: SalesForecastSearch;
  onChange: (change: Partial<SalesForecastSearch>) => void;
}

/** What is forecast, of which part of the shop, how far ahead, and how. */
export function ForecastTools({ search, onChange }: ForecastToolsProps) {
  return (
    <div className="analytics-tools">
      <MetricChoice metric={search.metric ?? "revenue"} onChange={(metric) => onChange({ metric })} />
      <SegmentedControl
        className="choice-row"
        aria-label="How far ahead"
        value={search.horizon ?? "30"}
        onChange={(value) => onChange({ horizon: value === "30" ? undefined : (value as Horizon) })}
        data={["30", "60", "90"].map((value) => ({ value, label: `${value} days` }))}
      />
      <ScopeChoice scope={search} onChange={onChange} />
      <LevelChoice levels={search.levels} onChange={(levels) => onChange({ levels })} />
      <ModelChoice model={search.model} onChange={(model) => onChange({ model })} />
    </div>
  );
}
