import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { CellColumn } from "../../../ui/row-cards.tsx";

interface Part {
  sku: string;
  quantity: number;
}

interface PartColumnsProps<Row extends Part> {
  /** What the rows are. */
  label: string;
  full: ValueFormats["full"];
  demandOf: (row: Row) => number;
  /** Beside the SKU. */
  words?: (row: Row) => ReactNode;
}

/** Of bundles and of what they are made of: which, how many in one, and their demand of 30 days. */
export function partColumns<Row extends Part>({ label, full, demandOf, words }: PartColumnsProps<Row>) {
  const columns: (CellColumn<Row> & { text: (row: Row) => string })[] = [
    {
      ...{ id: "sku", label, card: "title", text: ({ sku }) => sku },
      cell: (row) => (
        <>
          <Link to="/forecasts/stock/$sku/demand" params={{ sku: row.sku }}>
            {row.sku}
          </Link>
          {words ? <span className="soft"> {words(row)}</span> : null}
        </>
      ),
    },
    {
      ...{ id: "quantity", label: "Units in one", end: true, card: "line" },
      cell: ({ quantity }) => full(quantity, "count"),
      text: ({ quantity }) => String(quantity),
    },
    {
      ...{ id: "demand", label: "Demand of 30 days", end: true, card: "value" },
      cell: (row) => full(demandOf(row), "count"),
      text: (row) => String(demandOf(row)),
    },
  ];
  return columns;
}
