import { FigureTable } from "../../analytics/figure-table.tsx";
import { useValues } from "../../analytics/values.ts";
import type { StockDetail } from "../answers.ts";
import { partColumns } from "./part-columns.tsx";

type Part = StockDetail["components"][number];

/** The parts that a bundle takes from stock: they are what is ordered. */
export function MadeOf({ stock: { components, demand30 } }: { stock: StockDetail }) {
  const { full } = useValues();
  return (
    <FigureTable
      title="Made of"
      columns={partColumns<Part>({ label: "Part", full, demandOf: ({ quantity }) => quantity * demand30 })}
      rows={components}
      idOf={({ sku }) => sku}
      nothing="It is no bundle."
      note="A bundle has no stock of its own: what it takes of its parts is part of their demand and their orders."
    />
  );
}
