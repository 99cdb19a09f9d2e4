import { Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { Delta } from "../analytics/kpi/delta.tsx";
import { useValues } from "../analytics/values.ts";
import { ForecastCard } from "../forecasts/forecast-card.tsx";

/** What the next 30 days are to bring against last year, and the way to more. */
export function ForecastSignal() {
  const { data, error } = useOperation("sales.forecast", { query: { horizon: "30" } }, { staleTime: 300_000 });
  const { full } = useValues();
  const total = data?.outcome.kind === "forecast" ? data.outcome.total : undefined;
  const value = data || error ? full(total?.point, "money") : undefined;
  return (
    <ForecastCard label="Forecast, next 30 days" value={value} link={{ to: "/forecasts" }}>
      {total && total.growth !== null ? <Delta change={total.growth} better="up" /> : null}
      {total ? <Link to="/forecasts">Forecast signal for next cycle</Link> : null}
      {data && !total ? <span className="soft">Not enough sales yet</span> : null}
      {error ? <span className="soft">{error.message}</span> : null}
    </ForecastCard>
  );
}
