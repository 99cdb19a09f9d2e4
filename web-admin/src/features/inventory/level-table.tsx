import type { StockLevel, StockOfSku } from "@quayside/shared/inventory/schema.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Available } from "./available.tsx";
import { LevelActions } from "./level-actions.tsx";
import { holdWords } from "./words.ts";

const units = (label: string, of: (level: StockLevel) => number | undefined): CellColumn<StockLevel> => ({
  id: label,
  label,
  end: true,
  card: "line",
  cell: (level) => of(level) ?? "–",
});

function columnsOf(nameOf: (id: string) => string): CellColumn<StockLevel>[] {
  return [
    { id: "location", label: "Location", card: "title", cell: ({ location }) => nameOf(location) },
    { id: "available", label: "Available", end: true, card: "value", cell: (level) => <Available level={level} /> },
    units("On hand", ({ onHand }) => onHand),
    units("Reserved", ({ reserved }) => reserved),
    units(holdWords.damaged, ({ holds }) => holds.damaged),
    units(holdWords.quality, ({ holds }) => holds.quality),
    units(holdWords.safety, ({ holds }) => holds.safety),
    units("Incoming", ({ incoming }) => incoming),
    units("Reorder at", ({ reorderPoint }) => reorderPoint),
    {
      id: "change",
      label: "Change",
      end: true,
      card: "status",
      cell: (level) => <LevelActions level={level} place={nameOf(level.location)} />,
    },
  ];
}

interface LevelTableProps {
  stock: StockOfSku;
  nameOf: (id: string) => string;
}

export function LevelTable({ stock: { levels, sellable, outOfStockThreshold }, nameOf }: LevelTableProps) {
  return (
    <>
      <DataTable columns={columnsOf(nameOf)} rows={levels} idOf={({ location }) => location} />
      <p className="table-foot">
        <strong>{sellable} can be sold now</strong>
        {outOfStockThreshold < 0 ? `, ${-outOfStockThreshold} of them beyond what is there (backorder)` : ""}
        {outOfStockThreshold > 0 ? `; the last ${outOfStockThreshold} are not sold` : ""}
      </p>
    </>
  );
}
