import { SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { changeOf } from "../../analytics/answer.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { changeWords } from "../../analytics/charts/summaries.ts";
import { useBucketLabels } from "../../analytics/grains.ts";
import { useValues } from "../../analytics/values.ts";
import type { SalesForecastSearch, Scenario } from "../forecasts-search.ts";
import { levelWords, metricWords, narrowest } from "../metric-words.ts";
import { fanChart } from "./fan-chart.ts";
import type { OutcomeProps } from "./outcome-props.ts";
import { scenarioWords, valueIn } from "./scenario-words.ts";

interface FanPanelProps extends OutcomeProps {
  search: SalesForecastSearch;
  onChange: (change: Partial<SalesForecastSearch>) => void;
}

/** Past and future in one line, with the room that the future has. */
export function FanPanel({ forecast, outcome, search, onChange }: FanPanelProps) {
  const { scenario = "realistic", past = "90" } = search;
  const labelOf = useBucketLabels();
  const { full } = useValues();
  const chart = useMemo(
    () => fanChart(forecast, outcome, { scenario, past: Number(past), labelOf, full }),
    [forecast, outcome, scenario, past, labelOf, full],
  );
  const { label } = metricWords[forecast.metric];
  return (
    <ChartPanel
      title={`${label} of the next ${outcome.days.length} days`}
      head="Day"
      chart={chart}
      summary={useFanSummary({ forecast, outcome, scenario })}
      height={330}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label="Scenario"
            value={scenario}
            onChange={(value) => onChange({ scenario: value === "realistic" ? undefined : (value as Scenario) })}
            data={(["pessimistic", "realistic", "optimistic"] as const).map((value) => ({
              value,
              label: scenarioWords[value].label,
            }))}
          />
          <SegmentedControl
            size="xs"
            aria-label="Days of the past"
            value={past}
            onChange={(value) => onChange({ past: value === "365" ? "365" : undefined })}
            data={[
              { value: "90", label: "3 months" },
              { value: "365", label: "A year" },
            ]}
          />
        </>
      }
    />
  );
}

/** Of the chosen scenario: "£41,203 in 30 days, in 8 cases in 10 between £38,100 and £44,400, 12.4% more than the same days last year. Most on …" */
function useFanSummary({ forecast, outcome, scenario }: OutcomeProps & { scenario: Scenario }): string {
  const { total, days } = outcome;
  const values = useValues();
  const labelOf = useBucketLabels();
  const { label, unit } = metricWords[forecast.metric];
  const isPlain = scenario === "realistic";
  const value = valueIn(scenario, total);
  const interval = narrowest(total.intervals);
  const between =
    isPlain && interval
      ? `, in ${levelWords(interval.level)} between ${values.full(interval.lower, unit)} and ${values.full(interval.upper, unit)}`
      : "";
  const growth = isPlain ? total.growth : changeOf(value, total.lastYear);
  const grown = growth === null ? "" : `; ${changeWords(growth, values)} the same days last year`;
  const best = days.toSorted((one, other) => valueIn(scenario, other) - valueIn(scenario, one))[0];
  const most = best ? ` Most on ${labelOf(best.day, "day").label}: ${values.full(valueIn(scenario, best), unit)}.` : "";
  const { label: name, meaning } = scenarioWords[scenario];
  const [of, means] = isPlain ? ["", ""] : [`, ${name.toLowerCase()}`, ` ${meaning}`];
  return `${label}${of}: ${values.full(value, unit)}${between}${grown}.${means}${most}`;
}
