import { Skeleton } from "@mantine/core";
import type { Anomaly, SalesTrends } from "@quayside/shared/sales/overview.ts";
import { Section } from "../../../ui/detail/section.tsx";
import { Failure } from "../../../ui/failure.tsx";
import { Status } from "../../../ui/status.tsx";
import { useBucketLabels } from "../../analytics/grains.ts";
import { Delta } from "../../analytics/kpi/delta.tsx";
import { useValues } from "../../analytics/values.ts";
import { Insight } from "./insight.tsx";
import { SeasonFacts } from "./season-facts.tsx";
import type { TrendsPart } from "./trends-query.ts";

/** What stands out: growth, seasons, best and worst days, unusual ones with what may explain them. */
export function Insights({ query, frame }: TrendsPart) {
  const { data, error, refetch } = query;
  if (error && !data) return <Failure error={error} onRetry={refetch} />;
  if (!data) return <Skeleton h={220} role="status" aria-label="Loading what stands out" />;
  return (
    <Section title="What stands out">
      <div className="insights">
        <Growth growth={data.growth} />
        <SeasonFacts seasonality={data.seasonality} />
        <Days title="Best days" days={data.best} frame={frame} />
        <Days title="Weakest days with sales" days={data.worst} frame={frame} />
      </div>
      <Anomalies anomalies={data.anomalies} frame={frame} />
    </Section>
  );
}

function Growth({ growth: { period, year, trend } }: Pick<SalesTrends, "growth">) {
  return (
    <Insight title="Growth">
      <dl className="insight-facts">
        <GrowthRow name="Against the period before" value={period} />
        <GrowthRow name="Against a year ago" value={year} />
        <GrowthRow name="Trend per 30 days, without the season" value={trend} />
      </dl>
    </Insight>
  );
}

function GrowthRow({ name, value }: { name: string; value: number | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value === null ? <span className="soft">not enough data</span> : <Delta change={value} better="up" />}</dd>
    </div>
  );
}

interface DaysProps extends Pick<TrendsPart, "frame"> {
  title: string;
  days: SalesTrends["best"];
}

function Days({ title, days, frame }: DaysProps) {
  const labelOf = useBucketLabels();
  const { full } = useValues();
  const named = (day: string) => labelOf(day, "day").label;
  const open = (day: string) => frame.drill({ title: `Orders: ${named(day)}`, days: { from: day, to: day } });
  return (
    <Insight title={title}>
      {days.length === 0 ? <p className="soft small">No day with sales.</p> : null}
      <ol className="insight-days">
        {days.slice(0, 3).map(({ day, revenue }) => (
          <li key={day}>
            <button type="button" className="figure-link" onClick={() => open(day)}>
              {named(day)}
            </button>
            <span className="numeric">{full(revenue, "money")}</span>
          </li>
        ))}
      </ol>
    </Insight>
  );
}

function Anomalies({
  anomalies: { days, method, note },
  frame,
}: Pick<SalesTrends, "anomalies"> & Pick<TrendsPart, "frame">) {
  return (
    <div className="anomalies">
      <h3>Unusual days</h3>
      {days.length === 0 ? <p className="soft small">{note ?? "No day was unusually high or low."}</p> : null}
      <ul>
        {days.map((anomaly) => (
          <AnomalyRow key={anomaly.day} anomaly={anomaly} frame={frame} />
        ))}
      </ul>
      <p className="soft small">Found by: {method}</p>
    </div>
  );
}

function AnomalyRow({ anomaly, frame }: { anomaly: Anomaly } & Pick<TrendsPart, "frame">) {
  const { day, direction, value, expected, explanations } = anomaly;
  const labelOf = useBucketLabels();
  const { full } = useValues();
  const named = labelOf(day, "day").label;
  return (
    <li className="anomaly">
      <Status tone={direction === "spike" ? "calm" : "attention"}>{direction === "spike" ? "High" : "Low"}</Status>
      <div>
        <button
          type="button"
          className="figure-link"
          onClick={() => frame.drill({ title: `Orders: ${named}`, days: { from: day, to: day } })}
        >
          {named}
        </button>{" "}
        <span className="numeric">
          {full(value, "money")} where {full(expected, "money")} was to be expected
        </span>
        {explanations.length > 0 ? (
          <p className="soft small">{explanations.map(({ text }) => text).join(" ")}</p>
        ) : (
          <p className="soft small">Nothing among the facts of that day explains it.</p>
        )}
      </div>
    </li>
  );
}
