import { SegmentedControl, Skeleton } from "@mantine/core";
import { AccuracyHorizon } from "@quayside/shared/forecasts/schema.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { AccuracyCharts } from "./accuracy/accuracy-charts.tsx";
import { Alarms } from "./accuracy/alarms.tsx";
import { NoRecordYet } from "./accuracy/no-record-yet.tsx";
import { ForecastPage } from "./forecast-page.tsx";
import { type AccuracySearch, scopeQuery } from "./forecasts-search.ts";
import { MetricChoice } from "./metric-choice.tsx";
import { ScopeChoice } from "./scope-choice.tsx";
import { useForecastAddress } from "./use-forecast-address.ts";

const route = getRouteApi("/staff/forecasts/accuracy");

const aheadWords: Record<AccuracyHorizon, string> = { "1": "A day ahead", "7": "A week ahead", "28": "4 weeks ahead" };

/** Forecasts as they were made, beside what came. */
export function AccuracyPage() {
  const search = route.useSearch();
  const change = useForecastAddress(search);
  const { ahead = "7", days = "90", metric = "revenue" } = search;
  const query = { ...scopeQuery(search), horizon: ahead, days };
  const { data, error, refetch } = useOperation(
    "forecasts.accuracy",
    { query },
    { keepPrevious: true, staleTime: 300_000 },
  );
  return (
    <ForecastPage title="Accuracy of forecasts" scope={search}>
      <div className="analytics-tools">
        <MetricChoice metric={metric} onChange={(next) => change({ metric: next })} />
        <SegmentedControl
          className="choice-row"
          aria-label="How far ahead it was made"
          value={ahead}
          onChange={(value) => change({ ahead: value === "7" ? undefined : (value as AccuracyHorizon) })}
          data={AccuracyHorizon.options.map((value) => ({ value, label: aheadWords[value] }))}
        />
        <SegmentedControl
          className="choice-row"
          aria-label="Days back"
          value={days}
          onChange={(value) => change({ days: value === "90" ? undefined : (value as AccuracySearch["days"]) })}
          data={["30", "90", "365"].map((value) => ({ value, label: `${value} days` }))}
        />
        <ScopeChoice scope={search} onChange={change} />
      </div>
      {error ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error ? <Skeleton h={360} role="status" aria-label="Loading forecasts and sales" /> : null}
      {data ? <Alarms alarms={data.alarms} /> : null}
      {data && data.summary === null ? <NoRecordYet ahead={ahead} /> : null}
      {data?.summary ? <AccuracyCharts record={data} summary={data.summary} /> : null}
    </ForecastPage>
  );
}
