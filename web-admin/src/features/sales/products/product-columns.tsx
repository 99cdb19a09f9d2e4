import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { Column } from "../../../ui/list/list-spec.ts";
import type { ProductFigures } from "../answers.ts";
import { ProductName } from "./product-name.tsx";

/** Groups have the same figures without being a product. */
type Figures = Omit<ProductFigures, "id">;

interface ColumnsOptions<Row extends Figures> {
  values: ValueFormats;
  /** Opens the orders behind a product's revenue. */
  onOpen?: (row: Row) => void;
}

/** What is told of products wherever they are listed. */
export function productColumns<Row extends Figures>({ values, onOpen }: ColumnsOptions<Row>): Column<Row>[] {
  const { full, plain } = values;
  const end = true;
  return [
    {
      id: "title",
      label: "Product",
      card: "title",
      cell: (row) => <ProductName product={row} isFull />,
      text: ({ title }) => title,
    },
    {
      ...{ id: "revenue", label: "Revenue", sortKey: "revenue", end, card: "value" },
      cell: (row) =>
        onOpen ? (
          <button type="button" className="figure-link" onClick={() => onOpen(row)}>
            {full(row.revenue, "money")}
          </button>
        ) : (
          full(row.revenue, "money")
        ),
      text: ({ revenue }) => plain(revenue, "money"),
    },
    {
      ...{ id: "share", label: "Share", end, card: "line" },
      cell: ({ share }) => full(share, "percent"),
      text: ({ share }) => plain(share, "percent"),
    },
    {
      ...{ id: "units", label: "Units", sortKey: "units", end, card: "line" },
      cell: ({ units }) => full(units, "count"),
      text: ({ units }) => String(units),
    },
    {
      ...{ id: "velocity", label: "Units a day", sortKey: "velocity", end, card: "line" },
      cell: ({ velocity }) => full(velocity, "ratio"),
      text: ({ velocity }) => String(velocity),
    },
    {
      ...{ id: "profit", label: "Profit", sortKey: "profit", end, card: "line" },
      cell: ({ profit }) => full(profit, "money"),
      text: ({ profit }) => plain(profit, "money"),
    },
    {
      ...{ id: "margin", label: "Margin", sortKey: "margin", end, card: "line" },
      cell: ({ margin }) => full(margin, "percent"),
      text: ({ margin }) => plain(margin, "percent"),
    },
  ];
}
