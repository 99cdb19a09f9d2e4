import { SegmentedControl } from "@mantine/core";
import { ForecastMetric } from "@quayside/shared/forecasts/schema.ts";
import { metricWords } from "./metric-words.ts";

interface MetricChoiceProps {
  metric: ForecastMetric;
  onChange: (metric: ForecastMetric | undefined) => void;
}

export function MetricChoice({ metric, onChange }: MetricChoiceProps) {
  return (
    <SegmentedControl
      className="choice-row"
      aria-label="Figure"
      value={metric}
      onChange={(value) => onChange(value === "revenue" ? undefined : (value as ForecastMetric))}
      data={ForecastMetric.options.map((value) => ({ value, label: metricWords[value].label }))}
    />
  );
}
