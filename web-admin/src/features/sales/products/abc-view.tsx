import { SegmentedControl } from "@mantine/core";
import { AbcReading } from "@quayside/shared/sales/products.ts";
import { useMemo } from "react";
import { useOperation } from "../../../lib/query.ts";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { scopeOf } from "../../analytics/frame/frame-search.ts";
import { useValues } from "../../analytics/values.ts";
import type { AbcAnalysis } from "../answers.ts";
import { abcColumns, classColumns } from "./abc-columns.tsx";
import type { ProductsPart } from "./products-frame.ts";
import { useProductDrill } from "./use-product-drill.ts";

const readings: Record<AbcReading, string> = {
  products: "By products, 20/30/50",
  revenue: "By revenue, 20/30/50",
  pareto: "By revenue, 80/15/5",
};

/** Which products carry the store, in one of three readings; which one is said. */
export function AbcView({ frame }: ProductsPart) {
  const { search, change } = frame;
  const request = { query: { ...scopeOf(search), reading: search.reading } };
  const query = useOperation("sales.abc", request, { keepPrevious: true, staleTime: 60_000 });
  const { data, error, refetch, isPlaceholderData } = query;
  const values = useValues();
  const chart = useMemo(() => data && pareto(data), [data]);
  const [a] = data?.classes ?? [];
  const open = useProductDrill(frame);
  const openId = (id: string) => {
    const product = data?.products.find((each) => each.id === id);
    if (product) open(product);
  };
  return (
    <>
      <div className="reading">
        <SegmentedControl
          aria-label="Reading"
          value={search.reading ?? data?.reading ?? "products"}
          onChange={(next) => change({ reading: next as AbcReading })}
          data={AbcReading.options.map((value) => ({ value, label: readings[value] }))}
        />
        {data ? <p className="soft">{data.rule}</p> : null}
      </div>
      <div className="analytics-pair">
        <FigureTable
          title="Classes"
          columns={classColumns(values)}
          rows={data?.classes}
          idOf={(row) => row.class}
          nothing="Nothing was sold in these days."
          error={error}
          onRetry={refetch}
        />
        <ChartPanel
          title="Revenue and its running share"
          head="Product"
          chart={chart}
          summary={
            a &&
            `${values.full(a.products, "count")} products in A bring ${values.full(a.revenueShare, "percent")} of the revenue.`
          }
          error={error}
          onRetry={refetch}
          isStale={isPlaceholderData}
          nothing="Nothing was sold in these days."
          onPick={({ row }) => openId(row)}
        />
      </div>
      {error && !data ? null : (
        <FigureTable
          title="Products by revenue"
          columns={abcColumns(values, open)}
          rows={data?.products}
          idOf={({ id }) => id}
          nothing="Nothing was sold in these days."
        />
      )}
    </>
  );
}

const shown = 60;

function pareto({ products }: AbcAnalysis): CartesianChart {
  const rows = products.slice(0, shown);
  return {
    kind: "cartesian",
    categories: rows.map(({ id, title }, at) => ({ key: id, label: title, short: String(at + 1) })),
    series: [
      { key: "revenue", label: "Revenue", unit: "money", kind: "bar", values: rows.map(({ revenue }) => revenue) },
      {
        ...({
          key: "cumulative",
          label: "Share of revenue until here",
          unit: "percent",
          kind: "line",
          colour: 1,
        } as const),
        values: rows.map(({ cumulative }) => cumulative),
      },
    ],
  };
}
