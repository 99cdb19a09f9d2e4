import type { Pace } from "@quayside/shared/sales/products.ts";
import { useMemo } from "react";
import { useFormats } from "../../../lib/format.ts";
import { useOperation } from "../../../lib/query.ts";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { scopeOf } from "../../analytics/frame/frame-search.ts";
import { useValues } from "../../analytics/values.ts";
import type { Movers, ProductFigures } from "../answers.ts";
import { ClassedView } from "./classed-view.tsx";
import { paceWords } from "./pace-words.ts";
import { productColumns } from "./product-columns.tsx";
import { ProductName } from "./product-name.tsx";
import type { ProductsPart } from "./products-frame.ts";
import { useProductDrill } from "./use-product-drill.ts";

/** What runs, what crawls, and what stands still. */
export function MoversView({ frame }: ProductsPart) {
  const request = { query: scopeOf(frame.search) };
  const query = useOperation("sales.movers", request, { keepPrevious: true, staleTime: 60_000 });
  const { data } = query;
  const { calendarDay } = useFormats();
  const values = useValues();
  const onOpen = useProductDrill(frame);
  const columns = productColumns<ProductFigures>({ values, onOpen });
  const chart = useMemo(() => data && paces(data), [data]);
  const toPace = (pace: string) => frame.change({ view: undefined, pace: pace as Pace });
  return (
    <ClassedView
      title="Products by pace"
      head="Pace"
      query={query}
      chart={chart}
      height={190}
      onPick={(pace) => (pace === "still" ? undefined : toPace(pace))}
    >
      <FigureTable
        title="Fast movers"
        columns={columns}
        rows={data?.fast}
        idOf={({ id }) => id}
        nothing="Nothing was sold in these days."
      />
      <FigureTable
        title="Slow movers"
        columns={columns}
        rows={data?.slow}
        idOf={({ id }) => id}
        nothing="Nothing was sold in these days."
      />
      <FigureTable
        title="On sale, and not sold once"
        columns={[
          {
            ...{ id: "title", label: "Product", card: "title" },
            cell: (row) => <ProductName product={row} />,
            text: ({ title }) => title,
          },
          {
            ...{ id: "last", label: "Last sold", card: "line", end: true },
            cell: ({ lastSold }) => (lastSold ? calendarDay(lastSold) : "Never"),
            text: ({ lastSold }) => lastSold ?? "",
          },
        ]}
        rows={data?.still}
        idOf={({ id }) => id}
        nothing="Every product on sale was sold at least once."
      />
    </ClassedView>
  );
}

function paces({ paces: rows }: Movers): CartesianChart {
  return {
    ...{ kind: "cartesian", isSideways: true },
    categories: rows.map(({ pace }) => ({ key: pace, label: paceWords[pace] })),
    series: [
      { key: "products", label: "Products", unit: "count", kind: "bar", values: rows.map(({ products }) => products) },
    ],
  };
}
