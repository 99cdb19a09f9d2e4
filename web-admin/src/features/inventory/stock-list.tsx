import type { StockLevel, StockRow } from "@quayside/shared/inventory/schema.ts";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { When } from "../../ui/when.tsx";
import { Available } from "./available.tsx";
import { LevelActions } from "./level-actions.tsx";
import type { StockSearch } from "./stock-search.ts";

type Counter = "onHand" | "reserved" | "unavailable" | "incoming";

const counter = (id: Counter, label: string) => ({
  id,
  label,
  end: true,
  cell: (level: StockLevel) => level[id],
  text: (level: StockLevel) => String(level[id]),
});

function titleOf({ goods }: StockRow): string {
  if (!goods) return "No product has it";
  const chosen = Object.values(goods.options).join(", ");
  return chosen ? `${goods.title}, ${chosen}` : goods.title;
}

interface Locations {
  options: { value: string; label: string }[];
  nameOf: (id: string) => string;
}

export function stockList({ options, nameOf }: Locations): ListSpec<StockRow, StockSearch> {
  return {
    id: "inventory",
    one: "stock level",
    many: "stock levels",
    idOf: ({ sku, location }) => `${sku} ${location}`,
    linkOf: ({ sku }) => ({ to: "/inventory/$sku/stock", params: { sku } }),
    searchFor: "Product or SKU",
    filters: [
      {
        kind: "choice",
        name: "state",
        label: "State",
        options: [
          { value: "low", label: "At the reorder point" },
          { value: "out", label: "Sold out" },
          { value: "incoming", label: "On its way" },
        ],
      },
      { kind: "choice", name: "location", label: "Location", options },
    ],
    whole: "All stock",
    views: [
      { name: "Running low", search: { state: "low" } },
      { name: "Sold out", search: { state: "out" } },
      { name: "On its way", search: { state: "incoming" } },
    ],
    nothingYet: { title: "No stock yet", text: "Stock appears with the first import, delivery or adjustment." },
    columns: [
      {
        id: "sku",
        label: "SKU",
        card: "title",
        cell: ({ sku }) => <span className="mono nowrap">{sku}</span>,
        text: ({ sku }) => sku,
      },
      { id: "title", label: "Product", card: "text", cell: titleOf, text: titleOf },
      {
        id: "location",
        label: "Location",
        card: "line",
        cell: ({ location }) => nameOf(location),
        text: ({ location }) => location,
      },
      {
        id: "available",
        label: "Available",
        end: true,
        card: "value",
        cell: (level) => <Available level={level} />,
        text: ({ available }) => String(available),
      },
      { ...counter("onHand", "On hand"), card: "line" },
      { ...counter("reserved", "Reserved"), card: "line" },
      counter("unavailable", "Unavailable"),
      { ...counter("incoming", "Incoming"), card: "line" },
      {
        id: "reorderPoint",
        label: "Reorder at",
        end: true,
        optional: true,
        cell: ({ reorderPoint }) => reorderPoint ?? "–",
        text: ({ reorderPoint }) => String(reorderPoint ?? ""),
      },
      {
        id: "updated",
        label: "Last movement",
        optional: true,
        cell: ({ updatedAt }) => (updatedAt ? <When at={updatedAt} /> : "–"),
        text: ({ updatedAt }) => updatedAt ?? "",
      },
      {
        id: "change",
        label: "Change",
        end: true,
        card: "status",
        cell: (level) => <LevelActions level={level} place={nameOf(level.location)} />,
        text: () => "",
      },
    ],
  };
}
