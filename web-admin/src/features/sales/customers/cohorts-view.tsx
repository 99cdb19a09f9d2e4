import { Button, SegmentedControl } from "@mantine/core";
import type { Cohorts } from "@quayside/shared/sales/customers.ts";
import { useMemo } from "react";
import { useOperation } from "../../../lib/query.ts";
import type { CartesianChart, GridChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { scopeOf } from "../../analytics/frame/frame-search.ts";
import { type BucketLabel, bucketDays, useBucketLabels } from "../../analytics/grains.ts";
import { useValues } from "../../analytics/values.ts";
import type { CustomersPart } from "./customers-frame.ts";
import { periodAfter } from "./period-after.ts";

type Shows = "retention" | "customers" | "revenue";

const showWords: Record<Shows, { label: string; unit: "percent" | "count" | "money" }> = {
  retention: { label: "Came back", unit: "percent" },
  customers: { label: "Customers", unit: "count" },
  revenue: { label: "Revenue", unit: "money" },
};

/** Of everybody who ordered first in a month, how many ordered again in the months after. */
export function CohortsView({ frame }: CustomersPart) {
  const { search, change } = frame;
  const { cohorts: grain = "month", shows = "retention" } = search;
  const request = { query: { ...scopeOf(search), grain } };
  const query = useOperation("sales.cohorts", request, { keepPrevious: true, staleTime: 60_000 });
  const { data, error, refetch, isPlaceholderData } = query;
  const labelOf = useBucketLabels();
  const { full } = useValues();
  const grid = useMemo(() => data && cohortGrid(data, shows, labelOf), [data, shows, labelOf]);
  const curve = useMemo(() => data && retentionCurve(data), [data]);
  const second = data?.average.find(({ offset }) => offset === 1)?.retention ?? null;
  const common = {
    error,
    onRetry: refetch,
    isStale: isPlaceholderData,
    nothing: "No customer ordered for the first time in these days.",
  };
  const open = (cohort: string, offset: number) => {
    const from = periodAfter(cohort, grain, offset);
    const { days } = bucketDays(from, grain, { from, to: "9999-12-31" }, "UTC");
    const months = Array.from({ length: grain === "month" ? 1 : 3 }, (_, at) =>
      periodAfter(cohort, "month", at).slice(0, 7),
    );
    frame.drill({
      title: `Orders of ${labelOf(from, grain).label} from the cohort ${labelOf(cohort, grain).label}`,
      days,
      filters: { cohort: { is: "in", values: months } },
    });
  };
  return (
    <>
      <ChartPanel
        {...common}
        title="Cohorts"
        head="First order"
        chart={grid}
        summary={
          second === null
            ? ""
            : `On average ${full(second, "percent")} of new customers order again in the next ${grain}.`
        }
        height={Math.max(220, (data?.cohorts.length ?? 6) * 30 + 40)}
        onPick={({ row, column }) => open(row, Number(column))}
        actions={
          <>
            <SegmentedControl
              size="xs"
              aria-label="Cohorts of"
              value={grain}
              onChange={(next) => change({ cohorts: next as typeof grain })}
              data={[
                { value: "month", label: "Months" },
                { value: "quarter", label: "Quarters" },
              ]}
            />
            <SegmentedControl
              size="xs"
              aria-label="What the cells show"
              value={shows}
              onChange={(next) => change({ shows: next as Shows })}
              data={Object.entries(showWords).map(([value, { label }]) => ({ value, label }))}
            />
          </>
        }
      />
      <ChartPanel
        {...common}
        title="How many come back"
        head={`${grain === "month" ? "Months" : "Quarters"} since the first order`}
        chart={curve}
        summary="Average of all cohorts that are so old, weighted by their size."
        nothing="No cohort of these days is so old that it could have come back."
      >
        {data && !curve?.categories.length ? <LastYear frame={frame} to={data.range.to} /> : null}
      </ChartPanel>
    </>
  );
}

/** Cohorts need months: the way to twelve of them. */
function LastYear({ frame, to }: CustomersPart & { to: string }) {
  const from = periodAfter(`${to.slice(0, 7)}-01`, "month", -11);
  return (
    <p className="section-note">
      <Button size="compact-sm" variant="default" onClick={() => frame.change({ range: undefined, from, to })}>
        Show the last twelve months
      </Button>
    </p>
  );
}

function cohortGrid({ cohorts, grain }: Cohorts, shows: Shows, labelOf: BucketLabel): GridChart {
  const { label, unit } = showWords[shows];
  const longest = Math.max(0, ...cohorts.flatMap(({ cells }) => cells.map(({ offset }) => offset)));
  const offsets = Array.from({ length: longest + 1 }, (_, offset) => offset);
  return {
    ...{ kind: "grid", label, unit, isWritten: true },
    rows: cohorts.map(({ from, customers }) => {
      const { label: named } = labelOf(from, grain);
      return {
        key: from,
        label: `${named}, ${customers} ${customers === 1 ? "customer" : "customers"}`,
        short: `${named} (${customers})`,
      };
    }),
    columns: offsets.map((offset) => ({ key: String(offset), label: `${grain} ${offset}`, short: String(offset) })),
    values: cohorts.map(({ cells }) => offsets.map((at) => cells.find(({ offset }) => offset === at)?.[shows] ?? null)),
  };
}

function retentionCurve({ average, grain }: Cohorts): CartesianChart {
  const later = average.filter(({ offset }) => offset > 0);
  return {
    kind: "cartesian",
    categories: later.map(({ offset }) => ({
      key: String(offset),
      label: `${grain} ${offset}`,
      short: String(offset),
    })),
    series: [
      {
        key: "retention",
        label: "Came back",
        unit: "percent",
        kind: "area",
        values: later.map(({ retention }) => retention),
      },
    ],
  };
}
