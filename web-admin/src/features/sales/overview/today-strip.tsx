import { Skeleton } from "@mantine/core";
import type { PeriodToDate } from "@quayside/shared/sales/overview.ts";
import { useOperation } from "../../../lib/query.ts";
import { Failure } from "../../../ui/failure.tsx";
import { type FrameSearch, scopeOf, uncompared } from "../../analytics/frame/frame-search.ts";
import { useDayText } from "../../analytics/frame/use-day-text.ts";
import { Delta } from "../../analytics/kpi/delta.tsx";
import { useValues } from "../../analytics/values.ts";

const periods = [
  ["today", "Today"],
  ["week", "This week"],
  ["month", "This month"],
  ["year", "This year"],
] as const;

/** Revenue of the day, week, month and year so far, whatever days the page is about; filters hold. */
export function TodayStrip({ search }: { search: FrameSearch }) {
  const query = scopeOf({ ...search, ...uncompared });
  const { data, error, refetch } = useOperation("sales.summary", { query }, { keepPrevious: true, staleTime: 60_000 });
  if (error && !data) return <Failure error={error} onRetry={refetch} />;
  return (
    <section className="panel to-date" aria-label="Revenue so far">
      {periods.map(([period, label]) => (
        <PeriodCell key={period} label={label} period={data?.toDate[period]} />
      ))}
    </section>
  );
}

function PeriodCell({ label, period }: { label: string; period?: PeriodToDate }) {
  const { full } = useValues();
  const days = useDayText();
  return (
    <div className="to-date-cell">
      <h3 className="small soft">{label}</h3>
      {period ? (
        <>
          <p className="to-date-value numeric" title={days(period.range)}>
            {full(period.revenue, "money")}
          </p>
          <p className="small kpi-foot">
            <Delta change={period.growth} better="up" />
            <span className="soft">{full(period.orders, "count")} orders</span>
          </p>
        </>
      ) : (
        <Skeleton h={44} role="status" aria-label={`Loading ${label.toLowerCase()}`} />
      )}
    </div>
  );
}
