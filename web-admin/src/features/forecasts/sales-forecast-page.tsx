import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { PageSkeleton } from "../../ui/page-skeleton.tsx";
import { NoDataYet } from "../analytics/frame/no-data-yet.tsx";
import { ForecastPage } from "./forecast-page.tsx";
import { scopeQuery } from "./forecasts-search.ts";
import { ForecastTools } from "./sales/forecast-tools.tsx";
import { MadeWhen } from "./sales/made-when.tsx";
import { NotEnough } from "./sales/not-enough.tsx";
import { SalesOutcome } from "./sales/sales-outcome.tsx";
import { useForecastAddress } from "./use-forecast-address.ts";

const route = getRouteApi("/staff/forecasts");

/** What the next 30, 60 or 90 days are to bring, how sure that is, and why. */
export function SalesForecastPage() {
  const search = route.useSearch();
  const change = useForecastAddress(search);
  const { horizon = "30", model, levels } = search;
  const query = { ...scopeQuery(search), horizon, model, levels };
  const { data, error, refetch, isPlaceholderData } = useOperation(
    "sales.forecast",
    { query },
    { keepPrevious: true, staleTime: 300_000 },
  );
  return (
    <ForecastPage title="Sales forecast" scope={search} status={data ? <MadeWhen forecast={data} /> : null}>
      <ForecastTools search={search} onChange={change} />
      {error ? <Failure error={error} onRetry={refetch} /> : null}
      {error && model ? (
        <Button variant="default" className="choice-row" onClick={() => change({ model: undefined })}>
          Choose the model by itself
        </Button>
      ) : null}
      {!data && !error ? <PageSkeleton /> : null}
      {data && !error ? (
        <div className="forecast-parts" data-stale={isPlaceholderData || undefined} aria-busy={isPlaceholderData}>
          {data.asOf === undefined ? <NoDataYet /> : null}
          {data.asOf !== undefined && data.outcome.kind === "not-enough-data" ? (
            <NotEnough outcome={data.outcome} search={search} />
          ) : null}
          {data.asOf !== undefined && data.outcome.kind === "forecast" ? (
            <SalesOutcome forecast={data} outcome={data.outcome} search={search} onChange={change} />
          ) : null}
        </div>
      ) : null}
    </ForecastPage>
  );
}
