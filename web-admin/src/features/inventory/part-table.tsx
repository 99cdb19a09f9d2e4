import type { StockOfSku } from "@quayside/shared/inventory/schema.ts";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../../ui/detail/data-table.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";

type Part = StockOfSku["components"][number];

const columns: CellColumn<Part>[] = [
  {
    id: "sku",
    label: "Part",
    card: "title",
    cell: ({ sku }) => (
      <Link to="/inventory/$sku/stock" params={{ sku }} className="mono">
        {sku}
      </Link>
    ),
  },
  { id: "title", label: "Product", card: "text", cell: ({ title }) => title },
  { id: "quantity", label: "In one bundle", end: true, card: "line", cell: ({ quantity }) => quantity },
  { id: "sellable", label: "Can be sold", end: true, card: "line", cell: ({ sellable }) => sellable },
  {
    id: "makes",
    label: "Makes",
    end: true,
    card: "line",
    cell: ({ sellable, quantity }) => Math.floor(sellable / quantity),
  },
];

/** A bundle has no stock of its own: its scarcest part decides. */
export function PartTable({ stock }: { stock: StockOfSku }) {
  return (
    <>
      <DataTable columns={columns} rows={stock.components} idOf={({ sku }) => sku} />
      <p className="table-foot">
        <strong>{stock.sellable} can be sold now</strong>, as many as the scarcest part makes
      </p>
    </>
  );
}
