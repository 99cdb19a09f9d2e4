import { Status } from "../../../ui/status.tsx";
import { useDayText } from "../../analytics/frame/use-day-text.ts";
import { useValues } from "../../analytics/values.ts";
import type { Goal } from "./goal.ts";
import { GoalBar } from "./goal-bar.tsx";
import { goalMetricWords, periodWords, statusWords } from "./goal-words.ts";

/** A goal and the progress of its present period; its name opens the rest. */
export function GoalCard({ goal, onOpen }: { goal: Goal; onOpen: () => void }) {
  const { name, metric, period, scope, progress } = goal;
  const { full } = useValues();
  const days = useDayText();
  const { unit, label } = goalMetricWords[metric];
  const { label: stands, tone } = statusWords[progress.status];
  return (
    <article className="panel goal" aria-label={name}>
      <header className="goal-head">
        <h2>
          <button type="button" className="goal-open" onClick={onOpen}>
            {name}
          </button>
        </h2>
        <Status tone={tone}>{stands}</Status>
      </header>
      <p className="small soft">
        {label}, {periodWords[period].each}
        {scope ? `, ${scope.value}` : ""} · {days(progress.period)}
      </p>
      <p className="goal-value numeric">
        {full(progress.actual, unit)} <span className="soft">of {full(progress.target, unit)}</span>
      </p>
      <GoalBar progress={progress} />
      <p className="small">
        {full(progress.achieved, "percent")} met.{" "}
        <span className="soft">
          Expected by now {full(progress.expected, unit)}
          {progress.projected === null ? "" : `; at this pace it ends at ${full(progress.projected, unit)}`}.
        </span>
      </p>
    </article>
  );
}
