import type { SalesTrends } from "@quayside/shared/sales/overview.ts";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { CartesianChart, Series } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { beforeWords } from "../../analytics/frame/compare-choice.tsx";
import type { Comparing } from "../../analytics/frame/frame-search.ts";
import { type BucketLabel, useBucketLabels } from "../../analytics/grains.ts";
import { useValues } from "../../analytics/values.ts";
import type { TrendsPart } from "./trends-query.ts";

/** Revenue added up day by day, against what was planned and the range compared with. */
export function CumulativeChart({ query, compare }: Pick<TrendsPart, "query"> & { compare: Comparing }) {
  const { data, error, refetch, isPlaceholderData } = query;
  const labelOf = useBucketLabels();
  const { full } = useValues();
  const chart = useMemo(() => data && cumulative(data, labelOf, beforeWords[compare]), [data, labelOf, compare]);
  const now = data?.cumulative.findLast(({ revenue }) => revenue !== null);
  const hasPlan = data?.cumulative.some(({ plan }) => plan !== null);
  const against = now?.plan
    ? `, ${full(((now.revenue ?? 0) / now.plan) * 100, "percent")} of what was planned until then`
    : "";
  return (
    <ChartPanel
      title="Added up, against the goal"
      head="Day"
      chart={chart}
      summary={now ? `${full(now.revenue, "money")} until ${labelOf(now.day, "day").label}${against}.` : ""}
      error={error}
      onRetry={refetch}
      isStale={isPlaceholderData}
      nothing="Nothing was sold in these days."
    >
      {data && !hasPlan ? (
        <p className="section-note small soft">
          There is no goal for these days. <Link to="/sales/goals">Set one</Link> to see it here.
        </p>
      ) : null}
    </ChartPanel>
  );
}

function cumulative({ cumulative: days }: SalesTrends, labelOf: BucketLabel, before: string): CartesianChart {
  const series: Series[] = [
    {
      key: "revenue",
      label: "Revenue so far",
      unit: "money",
      kind: "area",
      values: days.map(({ revenue }) => revenue),
    },
    ...optional(
      { key: "plan", label: "Goal", colour: 1 },
      days.map(({ plan }) => plan),
    ),
    ...optional(
      { key: "before", label: before, colour: 0 },
      days.map((day) => day.before),
    ),
  ];
  return { kind: "cartesian", categories: days.map(({ day }) => ({ key: day, ...labelOf(day, "day") })), series };
}

function optional(facts: { key: string; label: string; colour: number }, values: (number | null)[]): Series[] {
  const isThere = facts.label !== "" && values.some((value) => value !== null);
  return isThere ? [{ ...facts, unit: "money", kind: "line", isReference: true, values }] : [];
}
