import type { StockLevel } from "@quayside/shared/inventory/schema.ts";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { Status } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import type { StockSearch } from "./stock-search.ts";

/** Fewer available than this is low, until each SKU has a reorder point of its own. */
export const lowStock = 5;

export function Available({ available }: { available: number }) {
  if (available === 0) return <Status tone="bad">None</Status>;
  return available < lowStock ? <Status tone="attention">{available}</Status> : <span>{available}</span>;
}

const counter = (id: "onHand" | "reserved" | "unavailable" | "incoming", label: string, optional = false) => ({
  id,
  label,
  optional,
  end: true,
  cell: (level: StockLevel) => level[id],
  text: (level: StockLevel) => String(level[id]),
});

export const stockList: ListSpec<StockLevel, StockSearch> = {
  id: "inventory",
  one: "stock level",
  many: "stock levels",
  idOf: ({ sku, location }) => `${sku} ${location}`,
  linkOf: ({ sku }) => ({ to: "/inventory/$sku/stock", params: { sku } }),
  searchFor: "Beginning of a SKU",
  filters: [
    {
      kind: "choice",
      name: "below",
      label: "Available",
      options: [
        { value: "1", label: "Sold out" },
        { value: String(lowStock), label: `Fewer than ${lowStock}` },
        { value: "20", label: "Fewer than 20" },
      ],
    },
  ],
  views: [
    { name: "Running low", search: { below: String(lowStock) } },
    { name: "Sold out", search: { below: "1" } },
  ],
  nothingYet: { title: "No stock yet", text: "Stock appears with the first import or adjustment." },
  columns: [
    {
      id: "sku",
      label: "SKU",
      card: "title",
      cell: ({ sku }) => <span className="mono">{sku}</span>,
      text: ({ sku }) => sku,
    },
    {
      id: "location",
      label: "Location",
      card: "line",
      cell: ({ location }) => location,
      text: ({ location }) => location,
    },
    {
      id: "available",
      label: "Available",
      end: true,
      card: "line",
      cell: ({ available }) => <Available available={available} />,
      text: ({ available }) => String(available),
    },
    { ...counter("onHand", "On hand"), card: "line" },
    { ...counter("reserved", "Reserved"), card: "line" },
    counter("unavailable", "Unavailable"),
    counter("incoming", "Incoming"),
    {
      id: "updated",
      label: "Last movement",
      cell: ({ updatedAt }) => <When at={updatedAt} />,
      text: ({ updatedAt }) => updatedAt,
    },
  ],
};
