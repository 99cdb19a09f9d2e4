import { Link } from "@tanstack/react-router";
import type { CellColumn } from "../../../ui/row-cards.tsx";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { useValues } from "../../analytics/values.ts";
import type { StockDetail } from "../answers.ts";

type Part = StockDetail["components"][number];
type Column = CellColumn<Part> & { text: (part: Part) => string };

/** The parts that a bundle takes from stock: they are what is ordered. */
export function MadeOf({ stock: { components, demand30 } }: { stock: StockDetail }) {
  const { full } = useValues();
  const columns: Column[] = [
    {
      ...{ id: "sku", label: "Part", card: "title", text: ({ sku }) => sku },
      cell: ({ sku }) => (
        <Link to="/forecasts/stock/$sku/demand" params={{ sku }}>
          {sku}
        </Link>
      ),
    },
    {
      ...{ id: "quantity", label: "Units in one", end: true, card: "line" },
      cell: ({ quantity }) => full(quantity, "count"),
      text: ({ quantity }) => String(quantity),
    },
    {
      ...{ id: "demand", label: "Demand of 30 days", end: true, card: "value" },
      cell: ({ quantity }) => full(quantity * demand30, "count"),
      text: ({ quantity }) => String(quantity * demand30),
    },
  ];
  return (
    <FigureTable
      title="Made of"
      columns={columns}
      rows={components}
      idOf={({ sku }) => sku}
      nothing="It is no bundle."
      note="A bundle has no stock of its own: what it takes of its parts is part of their demand and their orders."
    />
  );
}
