import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import { Link } from "@tanstack/react-router";
import { beforeOf, changeOf } from "../../analytics/answer.ts";
import { Delta } from "../../analytics/kpi/delta.tsx";
import { useFigures } from "../../analytics/use-figures.ts";
import { useValues } from "../../analytics/values.ts";
import type { SalesForecast } from "../answers.ts";
import { errorWords } from "../error-words.ts";
import { Explained } from "../explained.tsx";
import { ForecastCard } from "../forecast-card.tsx";
import type { Scenario } from "../forecasts-search.ts";
import { levelWords, metricWords, narrowest } from "../metric-words.ts";
import type { OutcomeProps } from "./outcome-props.ts";
import { scenarioWords, valueIn } from "./scenario-words.ts";

/** The whole horizon at a glance: what it brings, against last year and the goals, and how today goes. */
export function Headline({ forecast, outcome, scenario }: OutcomeProps & { scenario: Scenario }) {
  const { full } = useValues();
  const { unit, better } = metricWords[forecast.metric];
  const { total, days, accuracy } = outcome;
  const value = valueIn(scenario, total);
  const interval = narrowest(total.intervals);
  const growth = scenario === "realistic" ? total.growth : changeOf(value, total.lastYear);
  const name = scenario === "realistic" ? "" : `, ${scenarioWords[scenario].label.toLowerCase()}`;
  return (
    <section className="kpis forecast-cards" aria-label="The days ahead together">
      <ForecastCard label={`Next ${days.length} days${name}`} value={full(value, unit)}>
        <span className="soft">
          {scenario !== "realistic" || !interval
            ? scenarioWords[scenario].meaning
            : `${full(interval.lower, unit)} to ${full(interval.upper, unit)} in ${levelWords(interval.level)}`}
        </span>
      </ForecastCard>
      <ForecastCard label="Last year, same days" value={full(total.lastYear, unit)}>
        {growth === null ? (
          <span className="soft">Sales of these days a year ago are not known</span>
        ) : (
          <Delta change={growth} better={better} />
        )}
      </ForecastCard>
      {better === "up" ? <GoalCard forecast={forecast} value={value} /> : null}
      <ForecastCard label="Today so far" value={full(forecast.today.actual, unit)}>
        <span className="soft">of {full(forecast.today.forecast, unit)} forecast for the whole day</span>
      </ForecastCard>
      {accuracy ? (
        <ForecastCard label="Usual error of a day" value={full(accuracy.mape ?? accuracy.smape, "percent")}>
          <ErrorMeasure accuracy={accuracy} />
          <span className="soft">{maseWords(accuracy.mase, full)}</span>
        </ForecastCard>
      ) : null}
    </section>
  );
}

/** MAPE, which is none where a day sold nothing: there it is sMAPE. */
function ErrorMeasure({ accuracy: { mape } }: { accuracy: { mape: number | null } }) {
  const name = mape === null ? "sMAPE" : "MAPE";
  return <Explained name={name}>{errorWords[name]}</Explained>;
}

/** Against "as on the same weekday before", which costs nothing to say. */
function maseWords(mase: number | null, full: ValueFormats["full"]): string {
  if (mase === null) return "on days held back";
  const percent = Math.round(Math.abs(1 - mase) * 100);
  if (percent === 0) return "as good as the same weekday before";
  return `${full(percent, "percent")} ${mase < 1 ? "better" : "worse"} than the same weekday before`;
}

function GoalCard({ forecast, value }: { forecast: SalesForecast; value: number }) {
  const { metric, range, category, department } = forecast;
  const { full } = useValues();
  const { unit } = metricWords[metric];
  const filters =
    category === undefined ? [] : [{ dimension: "category" as const, is: "in" as const, values: [category] }];
  const { data } = useFigures(
    {},
    { range, metrics: [metric], compare: "plan", filters },
    { enabled: department === undefined },
  );
  const plan = data ? beforeOf(data, data.totals, metric) : null;
  const change = changeOf(value, plan);
  return (
    <ForecastCard label="Goals of these days" value={full(plan, unit)}>
      {plan === null ? (
        <span className="soft">
          No goal covers them. <Link to="/sales/goals">Set one</Link>
        </span>
      ) : (
        <Delta change={change} better="up" />
      )}
    </ForecastCard>
  );
}
