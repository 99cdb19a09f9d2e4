import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import type { OrderBehind } from "@quayside/shared/sales/customers.ts";
import { useState } from "react";
import { saveFile } from "../../../lib/save-file.ts";
import { DataTable } from "../../../ui/detail/data-table.tsx";
import { Failure } from "../../../ui/failure.tsx";
import { NothingYet } from "../../../ui/list/list-states.tsx";
import { toCsv } from "../../../ui/list/to-csv.ts";
import { totalOf } from "../answer.ts";
import type { Scope } from "../frame/frame-search.ts";
import { useDayText } from "../frame/use-day-text.ts";
import { useValues } from "../values.ts";
import { useOrderColumns } from "./order-columns.tsx";
import { useOrdersBehind } from "./use-orders-behind.ts";

interface OrdersBehindProps {
  scope: Scope;
  title: string;
}

/** Orders whose sum is the figure, with the sum of those that are shown so far. */
export function OrdersBehind({ scope, title }: OrdersBehindProps) {
  const [sort, setSort] = useState<"newest" | "revenue">("newest");
  const { orders, sums } = useOrdersBehind(scope, sort);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = orders;
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const columns = useOrderColumns();
  return (
    <div className="drill">
      <div className="drill-head">
        <Sums answer={sums.data} />
        <div className="drill-tools">
          <SegmentedControl
            size="xs"
            aria-label="Order of the rows"
            value={sort}
            onChange={(next) => setSort(next as typeof sort)}
            data={[
              { value: "newest", label: "Newest" },
              { value: "revenue", label: "Most revenue" },
            ]}
          />
          <Button
            size="compact-sm"
            variant="default"
            disabled={rows.length === 0}
            onClick={() => saveFile(`${title}.csv`, toCsv(columns, rows))}
          >
            CSV
          </Button>
        </div>
      </div>
      {error ? (
        <div className="section-body">
          <Failure error={error} onRetry={refetch} />
        </div>
      ) : null}
      {!data && !error ? (
        <div className="section-body">
          <Skeleton h={320} role="status" aria-label="Loading the orders" />
        </div>
      ) : null}
      {data && rows.length === 0 ? (
        <NothingYet title="No orders" text="Nothing was ordered here in these days." />
      ) : null}
      {rows.length > 0 ? <DataTable columns={columns} rows={rows} idOf={({ orderId }) => orderId} /> : null}
      {rows.length > 0 ? <ShownSum rows={rows} answer={sums.data} /> : null}
      {hasNextPage ? (
        <div className="table-more">
          <Button variant="default" size="compact-sm" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            More orders
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Sums({ answer }: { answer: AnalyticsAnswer | undefined }) {
  const { full } = useValues();
  const days = useDayText();
  if (!answer) return <Skeleton h={48} w={260} role="status" aria-label="Loading the figure" />;
  return (
    <div>
      <p className="drill-sum numeric">{full(totalOf(answer, "revenue"), "money")}</p>
      <p className="small soft">
        {full(totalOf(answer, "orders"), "count")} orders, {full(totalOf(answer, "units"), "count")} units,{" "}
        {days(answer.range)}
      </p>
    </div>
  );
}

/** Once all rows are there, their sum is the figure above. */
function ShownSum({ rows, answer }: { rows: readonly OrderBehind[]; answer: AnalyticsAnswer | undefined }) {
  const { full } = useValues();
  const sum = rows.reduce((total, { revenue }) => total + revenue, 0);
  const orders = answer && totalOf(answer, "orders");
  const all = orders === null || orders === undefined ? "" : ` of ${full(orders, "count")}`;
  return (
    <p className="table-foot">
      <span className="soft">
        Sum of the {full(rows.length, "count")}
        {all} orders
      </span>
      <span className="numeric">{full(sum, "money")}</span>
    </p>
  );
}
