import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { CustomerOverview } from "@quayside/shared/sales/customers.ts";
import { useMemo } from "react";
import { useOperation } from "../../../lib/query.ts";
import { Section } from "../../../ui/detail/section.tsx";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { scopeOf } from "../../analytics/frame/frame-search.ts";
import { KpiCard } from "../../analytics/kpi/kpi-card.tsx";
import { useValues } from "../../analytics/values.ts";
import type { CustomersPart } from "./customers-frame.ts";

/** What a customer is worth over the years, and how often people order. */
export function ValueView({ frame: { search } }: CustomersPart) {
  const request = { query: { ...scopeOf(search), place: search.place } };
  const query = useOperation("sales.customers", request, { keepPrevious: true, staleTime: 60_000 });
  const { data, error, refetch, isPlaceholderData } = query;
  const values = useValues();
  const chart = useMemo(() => data && frequency(data), [data]);
  const one = data?.frequency.find(({ orders, more }) => orders === 1 && !more);
  return (
    <>
      <div className="kpis">
        <KpiCard
          metric="customer_lifetime_value"
          label="Lifetime value"
          unit="money"
          value={data?.clv.value}
          note={data?.clv.note}
          asOf={data?.asOf}
        />
        <KpiCard metric="average_order_value" label="Average order value" unit="money" value={data?.clv.aov} />
        <KpiCard metric="purchase_frequency" label="Orders a year" unit="ratio" value={data?.clv.frequency} />
        <KpiCard metric="customer_lifespan" label="Lifespan in years" unit="ratio" value={data?.clv.lifespan} />
        <KpiCard metric="revenue_per_customer" label="Brought so far, each" unit="money" value={data?.clv.soFar} />
      </div>
      {data ? (
        <Section title="How lifetime value is worked out">
          <p className="metric-formula">{data.clv.formula}</p>
          <p>{sentence(data, values)}</p>
          {data.clv.note ? <p className="soft small">{data.clv.note}</p> : null}
        </Section>
      ) : null}
      <ChartPanel
        title="How often customers ordered"
        head="Orders in these days"
        chart={chart}
        summary={
          data &&
          one &&
          `${values.full(one.customers, "count")} of ${values.full(data.customers, "count")} customers ordered once.${between(data, values)}`
        }
        error={error}
        onRetry={refetch}
        isStale={isPlaceholderData}
        nothing="No known customer ordered in these days."
      />
    </>
  );
}

function sentence({ clv: { value, aov, frequency, lifespan } }: CustomerOverview, { full }: ValueFormats): string {
  return `${full(aov, "money")} × ${full(frequency, "ratio")} orders a year × ${full(lifespan, "ratio")} years = ${full(value, "money")}`;
}

function between({ daysBetween: { median } }: CustomerOverview, { full }: ValueFormats): string {
  return median === null ? "" : ` Half of those who came back did so within ${full(median, "days")}.`;
}

function frequency({ frequency: rows }: CustomerOverview): CartesianChart {
  const named = ({ orders, more }: (typeof rows)[number]) => `${orders}${more ? " or more" : ""}`;
  return {
    kind: "cartesian",
    categories: rows.map((row) => ({
      key: named(row),
      label: `${named(row)} ${row.orders === 1 && !row.more ? "order" : "orders"}`,
      short: named(row),
    })),
    series: [
      {
        key: "customers",
        label: "Customers",
        unit: "count",
        kind: "bar",
        values: rows.map(({ customers }) => customers),
      },
    ],
  };
}
