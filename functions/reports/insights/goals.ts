import type { GoalRow } from "@quayside/shared/sales/goals.ts";
import { measuredIn } from "../../sales/goals/measure.ts";
import { periodAt } from "../../sales/goals/pace.ts";
import { goalsOf } from "../../sales/goals/store.ts";
import type { SectionContent } from "../content/content.ts";
import type { Labels } from "../content/labels.ts";
import type { Asked } from "./asked.ts";
import { keyColumn, valueColumn } from "./columns.ts";

/** Every goal in its period that the last day of the report is in; money and counts in a table each. */
export async function goals({ deps, ctx, period, labels, title }: Asked): Promise<SectionContent[]> {
  const held = (await goalsOf(deps.db, ctx.storeId)).filter(
    ({ from, until }) => from <= period.to && (until === undefined || until >= period.from),
  );
  const measured = await Promise.all(held.map((goal) => measuredIn(deps, ctx, goal, periodAt(period.to, goal.period))));
  const [money, counts] = [true, false].map((isMoney) =>
    measured.filter(({ metric }) => (metric === "revenue") === isMoney),
  ) as [GoalRow[], GoalRow[]];
  const none = { kind: "table", title, period, columns: [keyColumn("goal", "Goal")], rows: [] } as const;
  if (measured.length === 0) return [{ ...none, rows: [], columns: [...none.columns], notes: ["No goals are set."] }];
  return [
    ...(money.length > 0 ? [tableOf(money, "money", { period, labels, title: `${title}: revenue` })] : []),
    ...(counts.length > 0 ? [tableOf(counts, "count", { period, labels, title: `${title}: orders and units` })] : []),
  ];
}

function tableOf(
  rows: readonly GoalRow[],
  unit: "money" | "count",
  { period, labels, title }: Pick<Asked, "period" | "title"> & { labels: Labels },
): SectionContent {
  return {
    ...{ kind: "table", title, period, notes: [] },
    columns: [
      keyColumn("goal", "Goal"),
      keyColumn("period", "Period"),
      valueColumn("target", "Target", unit),
      valueColumn("actual", "Actual", unit, "up"),
      valueColumn("achieved", "Achieved", "percent", "up"),
      valueColumn("expected", "Expected by now", unit),
      keyColumn("status", "Status"),
    ],
    rows: rows.map(({ name, progress }) => [
      ...[name, labels.range(progress.period), progress.target, progress.actual, progress.achieved, progress.expected],
      progress.status.replaceAll("-", " "),
    ]),
  };
}
