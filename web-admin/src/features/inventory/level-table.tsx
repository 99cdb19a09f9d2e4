import type { StockLevel } from "@quayside/shared/inventory/schema.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Available } from "./stock-list.tsx";

const columns: CellColumn<StockLevel>[] = [
  { id: "location", label: "Location", card: "title", cell: ({ location }) => location },
  { id: "onHand", label: "On hand", end: true, card: "line", cell: ({ onHand }) => onHand },
  { id: "reserved", label: "Reserved", end: true, card: "line", cell: ({ reserved }) => reserved },
  { id: "unavailable", label: "Unavailable", end: true, card: "line", cell: ({ unavailable }) => unavailable },
  { id: "incoming", label: "Incoming", end: true, card: "line", cell: ({ incoming }) => incoming },
  {
    id: "available",
    label: "Available",
    end: true,
    card: "line",
    cell: ({ available }) => <Available available={available} />,
  },
];

export function LevelTable({ levels }: { levels: readonly StockLevel[] }) {
  const available = levels.reduce((sum, level) => sum + level.available, 0);
  return (
    <>
      <DataTable columns={columns} rows={levels} idOf={({ location }) => location} />
      {levels.length > 1 ? (
        <p className="table-foot">
          <strong>{available} available in all places together</strong>
        </p>
      ) : null}
    </>
  );
}
