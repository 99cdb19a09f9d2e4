import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Status } from "../../ui/status.tsx";
import { useBucketLabels } from "../analytics/grains.ts";
import { useValues } from "../analytics/values.ts";
import { BiasAlert } from "../forecasts/accuracy/alarms.tsx";
import { goalMetricWords, statusWords } from "../sales/goals/goal-words.ts";

const shown = 5;

/** What the figures warn of: goals that fall behind, and days that were not as the season has them. */
export function AlertsPanel() {
  const goals = useOperation("sales.goals", {}, { staleTime: 60_000 });
  const trends = useOperation("sales.trends", { query: { range: "last-30-days" } }, { staleTime: 300_000 });
  const kept = useOperation("forecasts.accuracy", { query: {} }, { staleTime: 300_000 });
  const behind = (goals.data ?? []).filter(
    ({ progress }) => progress.status === "behind" || progress.status === "missed",
  );
  const unusual = (trends.data?.anomalies.days ?? []).toReversed().slice(0, shown);
  const leaning = (kept.data?.alarms ?? []).slice(0, shown);
  const error = goals.error ?? trends.error ?? kept.error;
  const isReady = goals.data && trends.data && kept.data;
  const count = behind.length + unusual.length + leaning.length;
  return (
    <Section
      title={count > 0 ? `Alerts (${count})` : "Alerts"}
      flush
      actions={
        <Link to="/sales/trends" className="small">
          Sales trends
        </Link>
      }
    >
      {error ? (
        <div className="section-body">
          <Failure error={error} onRetry={() => [goals.refetch(), trends.refetch(), kept.refetch()]} />
        </div>
      ) : null}
      {!isReady && !error ? (
        <div className="section-body">
          <Skeleton h={48} role="status" aria-label="Loading alerts" />
        </div>
      ) : null}
      {isReady && count === 0 ? (
        <p className="section-body soft">
          No goal is behind, no day of the last 30 was unusual, and no forecast leans to one side.
        </p>
      ) : null}
      <ul className="to-do">
        {behind.map((goal) => (
          <GoalAlert key={goal.id} goal={goal} />
        ))}
        {unusual.map((anomaly) => (
          <DayAlert key={anomaly.day} anomaly={anomaly} />
        ))}
        {leaning.map((alarm) => (
          <BiasAlert key={`${alarm.metric} ${alarm.category} ${alarm.department}`} alarm={alarm} />
        ))}
      </ul>
    </Section>
  );
}

type Goals = NonNullable<ReturnType<typeof useOperation<"sales.goals">>["data"]>;
type Trends = NonNullable<ReturnType<typeof useOperation<"sales.trends">>["data"]>;

function GoalAlert({ goal: { id, name, metric, progress } }: { goal: Goals[number] }) {
  const { full } = useValues();
  const { unit } = goalMetricWords[metric];
  const { label, tone } = statusWords[progress.status];
  return (
    <li>
      <div>
        <Link to="/sales/goals" search={{ goal: id }} className="to-do-title">
          {name}
        </Link>
        <p className="small soft">
          {full(progress.actual, unit)} of {full(progress.target, unit)}; {full(progress.expected, unit)} expected by
          now
        </p>
      </div>
      <Status tone={tone}>{label}</Status>
    </li>
  );
}

function DayAlert({ anomaly }: { anomaly: Trends["anomalies"]["days"][number] }) {
  const { day, direction, value, expected, explanations } = anomaly;
  const { full } = useValues();
  const labelOf = useBucketLabels();
  return (
    <li>
      <div>
        <Link to="/sales" search={{ from: day, to: day }} className="to-do-title">
          {labelOf(day, "day").label}
        </Link>
        <p className="small soft">
          {full(value, "money")} where {full(expected, "money")} was to be expected. {explanations[0]?.text}
        </p>
      </div>
      <Status tone={direction === "spike" ? "calm" : "attention"}>
        {direction === "spike" ? "Unusually high" : "Unusually low"}
      </Status>
    </li>
  );
}
