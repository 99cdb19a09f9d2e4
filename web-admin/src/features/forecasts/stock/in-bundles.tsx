import { Link } from "@tanstack/react-router";
import type { CellColumn } from "../../../ui/row-cards.tsx";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { useValues } from "../../analytics/values.ts";
import type { StockDetail } from "../answers.ts";

type Bundle = StockDetail["bundles"][number];
type Column = CellColumn<Bundle> & { text: (bundle: Bundle) => string };

/** Bundles that take a part from stock, and how much of its demand is theirs. */
export function InBundles({ stock: { bundles } }: { stock: StockDetail }) {
  const { full } = useValues();
  if (bundles.length === 0) return null;
  const columns: Column[] = [
    {
      ...{ id: "sku", label: "Bundle", card: "title", text: ({ sku }) => sku },
      cell: ({ sku, title }) => (
        <>
          <Link to="/forecasts/stock/$sku/demand" params={{ sku }}>
            {sku}
          </Link>{" "}
          <span className="soft">{title}</span>
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
      cell: ({ demand30 }) => full(demand30, "count"),
      text: ({ demand30 }) => String(demand30),
    },
  ];
  return (
    <FigureTable
      title="In bundles"
      columns={columns}
      rows={bundles}
      idOf={({ sku }) => sku}
      nothing="It is in no bundle."
      note="What bundles take of it is part of its demand, its safety stock and its order."
    />
  );
}
