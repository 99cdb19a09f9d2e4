import { useMemo } from "react";
import { useOperation } from "../../../lib/query.ts";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { scopeOf } from "../../analytics/frame/frame-search.ts";
import { useValues } from "../../analytics/values.ts";
import type { MarginBands, ProductFigures } from "../answers.ts";
import { MarginScatter } from "./margin-scatter.tsx";
import { productColumns } from "./product-columns.tsx";
import type { ProductsPart } from "./products-frame.ts";
import { useProductDrill } from "./use-product-drill.ts";

/** Which goods earn well and which do not, as far as their cost is known. */
export function MarginsView({ frame }: ProductsPart) {
  const request = { query: scopeOf(frame.search) };
  const query = useOperation("sales.margins", request, { keepPrevious: true, staleTime: 60_000 });
  const { data, error, refetch, isPlaceholderData } = query;
  const values = useValues();
  const open = useProductDrill(frame);
  const columns = productColumns<ProductFigures>({ values, onOpen: open });
  const chart = useMemo(() => data && bands(data), [data]);
  const points = useMemo(() => data && [...data.high, ...data.low], [data]);
  const openId = (id: string) => {
    const product = points?.find((each) => each.id === id);
    if (product) open(product);
  };
  return (
    <>
      <div className="analytics-pair">
        <ChartPanel
          title="Revenue by band of margin"
          head="Margin"
          chart={chart}
          summary={data && `The cost of goods is known for ${values.full(data.costed, "percent")} of the revenue.`}
          error={error}
          onRetry={refetch}
          isStale={isPlaceholderData}
          nothing="Nothing was sold in these days."
        />
        <MarginScatter
          title="Margin and revenue of the best and the weakest"
          head="Product"
          query={query}
          points={points}
          onOpen={openId}
        />
      </div>
      {error && !data ? null : (
        <>
          <FigureTable
            title="High margin"
            columns={columns}
            rows={data?.high}
            idOf={({ id }) => id}
            nothing="No cost is known."
          />
          <FigureTable
            title="Low margin"
            columns={columns}
            rows={data?.low}
            idOf={({ id }) => id}
            nothing="No cost is known."
          />
        </>
      )}
    </>
  );
}

function bandText({ from, to }: MarginBands["bands"][number]): string {
  if (from === undefined && to === undefined) return "Cost unknown";
  if (from === undefined) return `Under ${to}%`;
  return to === undefined ? `${from}% and more` : `${from}–${to}%`;
}

function bands({ bands: rows }: MarginBands): CartesianChart {
  return {
    kind: "cartesian",
    categories: rows.map((band) => ({ key: bandText(band), label: bandText(band) })),
    series: [
      { key: "revenue", label: "Revenue", unit: "money", kind: "bar", values: rows.map(({ revenue }) => revenue) },
      { key: "profit", label: "Profit", unit: "money", kind: "bar", values: rows.map(({ profit }) => profit) },
    ],
  };
}
