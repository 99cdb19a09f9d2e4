import { useValues } from "../../analytics/values.ts";
import type { Goal } from "./goal.ts";

/** How much of a target is met, with a mark where one should be by now. */
export function GoalBar({ progress: { actual, target, expected, status } }: Pick<Goal, "progress">) {
  const { full } = useValues();
  const share = (value: number) => Math.min(Math.max((value / target) * 100, 0), 100);
  const met = share(actual ?? 0);
  const said = `${full(met, "percent")}, expected by now ${full(share(expected), "percent")}`;
  return (
    <>
      <meter className="visually-hidden" aria-label="Progress" max={100} value={met} aria-valuetext={said} />
      <div className="goal-bar" data-status={status} aria-hidden="true">
        <span className="goal-met" style={{ width: `${met}%` }} />
        {expected > 0 && expected < target ? (
          <span className="goal-mark" style={{ left: `${share(expected)}%` }} />
        ) : null}
      </div>
    </>
  );
}
