import { useMemo } from "react";
import type { AnswerFor } from "../../../lib/api.ts";
import { DataTable } from "../../../ui/detail/data-table.tsx";
import { Status } from "../../../ui/status.tsx";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { useDayText } from "../../analytics/frame/use-day-text.ts";
import { useValues } from "../../analytics/values.ts";
import { goalMetricWords, statusWords } from "./goal-words.ts";

type GoalDetail = AnswerFor<"sales.goal">;

const shown = 24;

/** Periods that are over: what was wanted and what came. */
export function GoalHistory({ goal }: { goal: GoalDetail }) {
  const { full } = useValues();
  const days = useDayText();
  const { unit, label } = goalMetricWords[goal.metric];
  const chart = useMemo(() => historyChart(goal, days), [goal, days]);
  const end = true;
  return (
    <>
      <ChartPanel
        title={goal.name}
        head="Period"
        chart={chart}
        summary={
          goal.metShare === null
            ? ""
            : `Met in ${full(goal.metShare, "percent")} of the periods that are over (${goal.history.length}).`
        }
        nothing="No period is over yet."
        height={220}
      />
      {goal.history.length > 0 ? (
        <DataTable
          columns={[
            { id: "period", label: "Period", card: "title", cell: ({ period }) => days(period) },
            {
              id: "status",
              label: "Outcome",
              card: "status",
              cell: ({ status }) => <Status tone={statusWords[status].tone}>{statusWords[status].label}</Status>,
            },
            { id: "actual", label, end, card: "value", cell: ({ actual }) => full(actual, unit) },
            { id: "target", label: "Target", end, card: "line", cell: ({ target }) => full(target, unit) },
            { id: "achieved", label: "Met", end, card: "line", cell: ({ achieved }) => full(achieved, "percent") },
          ]}
          rows={goal.history}
          idOf={({ period }) => period.from}
          isLong
        />
      ) : null}
    </>
  );
}

function historyChart(
  { history, metric }: GoalDetail,
  days: (range: { from: string; to: string }) => string,
): CartesianChart {
  const { label, unit } = goalMetricWords[metric];
  const rows = history.slice(0, shown).toReversed();
  return {
    kind: "cartesian",
    categories: rows.map(({ period }) => ({ key: period.from, label: days(period), short: period.from.slice(5) })),
    series: [
      { key: "actual", label, unit, kind: "bar", values: rows.map(({ actual }) => actual) },
      {
        key: "target",
        label: "Target",
        unit,
        kind: "line",
        isReference: true,
        colour: 1,
        values: rows.map(({ target }) => target),
      },
    ],
  };
}
