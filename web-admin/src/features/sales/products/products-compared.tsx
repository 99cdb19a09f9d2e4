import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useOperation } from "../../../lib/query.ts";
import { DataTable } from "../../../ui/detail/data-table.tsx";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { scopeOf } from "../../analytics/frame/frame-search.ts";
import { type BucketLabel, useBucketLabels } from "../../analytics/grains.ts";
import { useValues } from "../../analytics/values.ts";
import type { ProductComparison, ProductFigures } from "../answers.ts";
import { besideIds } from "./beside.ts";
import { productColumns } from "./product-columns.tsx";
import type { ProductsPart } from "./products-frame.ts";
import { useProductDrill } from "./use-product-drill.ts";

/** The products that were ticked, over time and side by side. */
export function ProductsCompared({ frame }: ProductsPart) {
  const ids = besideIds(frame.search.beside);
  return ids.length < 2 ? null : <Compared frame={frame} ids={ids} />;
}

function Compared({ frame, ids }: ProductsPart & { ids: readonly string[] }) {
  const request = { query: { ...scopeOf(frame.search), ids: ids.join(",") } };
  const query = useOperation("sales.compare-products", request, { keepPrevious: true, staleTime: 60_000 });
  const { data, error, refetch, isPlaceholderData } = query;
  const labelOf = useBucketLabels();
  const values = useValues();
  const onOpen = useProductDrill(frame);
  const drill = useProductDayDrill(frame, data, labelOf);
  const chart = useMemo(() => data && compared(data, labelOf), [data, labelOf]);
  const [first] = data?.products.toSorted((one, other) => other.revenue - one.revenue) ?? [];
  return (
    <ChartPanel
      title="Side by side"
      head="Day"
      chart={chart}
      summary={first && `${first.title} brought most of them: ${values.full(first.revenue, "money")}.`}
      error={error}
      onRetry={refetch}
      isStale={isPlaceholderData}
      nothing="None of them was sold in these days."
      onPick={({ row, column }) => drill(row, column)}
      actions={
        <Button size="compact-sm" variant="subtle" onClick={() => frame.change({ beside: undefined })}>
          Clear
        </Button>
      }
    >
      {data ? (
        <DataTable
          columns={productColumns<ProductFigures>({ values, onOpen })}
          rows={data.products}
          idOf={({ id }) => id}
        />
      ) : null}
    </ChartPanel>
  );
}

function useProductDayDrill(frame: ProductsPart["frame"], data: ProductComparison | undefined, labelOf: BucketLabel) {
  const open = useProductDrill(frame);
  return (day: string, id: string) => {
    const product = data?.products.find((each) => each.id === id);
    if (product) open({ ...product, title: `${product.title}, ${labelOf(day, "day").label}` }, { from: day, to: day });
  };
}

function compared({ products }: ProductComparison, labelOf: BucketLabel): CartesianChart {
  const [first] = products;
  return {
    kind: "cartesian",
    categories: (first?.series ?? []).map(({ day }) => ({ key: day, ...labelOf(day, "day") })),
    series: products.map(({ id, title, series }) => ({
      ...{ key: id, label: title, unit: "money", kind: "line" },
      values: series.map(({ revenue }) => revenue),
    })),
  };
}
