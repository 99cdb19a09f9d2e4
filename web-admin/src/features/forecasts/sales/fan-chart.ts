import type { Unit } from "@quayside/shared/metrics/metric.ts";
import type { CartesianChart, Remark, Series } from "../../analytics/charts/chart-model.ts";
import type { BucketLabel } from "../../analytics/grains.ts";
import type { Outcome, SalesForecast } from "../answers.ts";
import { eventSpans, placeOf } from "../event-places.ts";
import type { Scenario } from "../forecasts-search.ts";
import { levelWords, metricWords } from "../metric-words.ts";
import { scenarioWords, valueIn } from "./scenario-words.ts";

interface FanOptions {
  scenario: Scenario;
  /** Known days that are drawn. */
  past: number;
  labelOf: BucketLabel;
  full: (value: number, unit: Unit) => string;
}

/** Days that are known, the days ahead with what they may be between, and what happens on them. */
export function fanChart(forecast: SalesForecast, outcome: Outcome, options: FanOptions): CartesianChart {
  const { labelOf, past } = options;
  const history = forecast.history.slice(-past);
  const { days } = outcome;
  const all = [...history, ...days];
  const known = history.length;
  return {
    kind: "cartesian",
    categories: all.map((each) => placeOf(each, labelOf)),
    series: seriesOf(forecast, outcome, history, options),
    bands: bandsOf(outcome, known),
    spans: [{ kind: "line", from: known, to: known, label: "Today" }, ...eventSpans(all)],
    remarks: remarksOf(outcome, forecast.metric, history, options),
  };
}

function seriesOf(
  { metric }: SalesForecast,
  { days }: Outcome,
  history: SalesForecast["history"],
  { scenario }: FanOptions,
): Series[] {
  const { unit, known } = metricWords[metric];
  const [before, after] = [history.map(() => null), days.map(() => null)];
  const ahead = (of: (day: Outcome["days"][number]) => number | null) => [...before, ...days.map(of)];
  const isPlain = scenario === "realistic";
  const name = isPlain ? "Forecast" : `Forecast, ${scenarioWords[scenario].label.toLowerCase()}`;
  const line = { unit, kind: "line" } as const;
  const lastYear = days.some((day) => day.lastYear !== null);
  return [
    { ...line, key: "actual", label: known, colour: 0, values: [...history.map(({ value }) => value), ...after] },
    { ...line, key: "forecast", label: name, colour: 1, values: ahead((day) => valueIn(scenario, day)) },
    ...(isPlain
      ? []
      : [
          {
            ...{ ...line, key: "realistic", label: "Forecast, realistic", colour: 1, isReference: true },
            values: ahead(({ point }) => point),
          },
        ]),
    ...(lastYear
      ? [
          {
            ...{ ...line, key: "last-year", label: "Same day last year", colour: 7, isReference: true },
            values: ahead((day) => day.lastYear),
          },
        ]
      : []),
  ];
}

function bandsOf({ days }: Outcome, known: number): CartesianChart["bands"] {
  const before = Array.from({ length: known }, () => null);
  const levels = (days[0]?.intervals ?? []).map(({ level }) => level).toSorted((one, other) => other - one);
  return levels.map((level) => {
    const edges = days.map(({ intervals }) => intervals.find((interval) => interval.level === level));
    return {
      ...{ key: `${level}`, label: levelWords(level), of: "forecast" },
      lower: [...before, ...edges.map((edge) => edge?.lower ?? null)],
      upper: [...before, ...edges.map((edge) => edge?.upper ?? null)],
    };
  });
}

function remarksOf(
  { outliers, shifts }: Outcome,
  metric: SalesForecast["metric"],
  history: SalesForecast["history"],
  { full }: FanOptions,
): Remark[] {
  const { unit } = metricWords[metric];
  const places = new Map(history.map(({ day }, at) => [day, at]));
  const at = (day: string, text: string): Remark[] => {
    const category = places.get(day);
    return category === undefined ? [] : [{ category, series: "actual", text }];
  };
  return [
    ...outliers.flatMap(({ day, taken }) => at(day, `Out of the ordinary; taken as ${full(taken, unit)}`)),
    ...shifts.flatMap(({ day, by }) =>
      at(day, `From here on ${full(Math.abs(by), unit)} ${by > 0 ? "more" : "less"} a day`),
    ),
  ];
}
