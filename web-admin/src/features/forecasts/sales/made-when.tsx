import { useFormats } from "../../../lib/format.ts";
import { useOperation } from "../../../lib/query.ts";
import type { SalesForecast } from "../answers.ts";

/** When a forecast was made and what it knows; while the night's run goes on, how far that is. */
export function MadeWhen({ forecast: { made, madeAt, asOf, nextAt } }: { forecast: SalesForecast }) {
  const { instant, count } = useFormats();
  const { data: runs = [] } = useOperation("forecasts.runs", {}, { staleTime: 60_000 });
  const running = runs[0]?.state === "running" ? runs[0] : undefined;
  return (
    <p className="small soft freshness">
      {made === "night" ? `Made ${instant(madeAt)}` : "Made just now"}
      {asOf ? ` · Data as of ${instant(asOf)}` : ""}
      {running
        ? ` · A new run is at ${count(running.done)} of ${count(running.of)}`
        : ` · The next one from ${instant(nextAt)}`}
    </p>
  );
}
