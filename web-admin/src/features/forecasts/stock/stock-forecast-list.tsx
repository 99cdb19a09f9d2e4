import type { Day } from "@quayside/shared/kernel/day.ts";
import type { Filter, ListSpec } from "../../../ui/list/list-spec.ts";
import type { StockRow } from "../answers.ts";
import type { StockForecastSearch } from "../forecasts-search.ts";
import { Cover, daysOfCover, StockoutDay } from "./cover.tsx";
import { DemandUnits } from "./demand-units.tsx";
import { OrderQuantity } from "./order-quantity.tsx";
import { knownNote } from "./stock-state.tsx";

interface Choice {
  value: string;
  label: string;
}

interface Known {
  categories: Choice[];
  suppliers: Choice[];
  locale: string;
  today: Day;
}

type UnitsOf = "bundled30" | "demand60" | "demand90" | "available" | "incoming" | "reorderPoint" | "safetyStock";

function filtersOf({ categories, suppliers }: Known): Filter[] {
  const chosen: Filter[] = [
    { kind: "choice", name: "category", label: "Category", options: categories },
    { kind: "choice", name: "supplier", label: "Supplier", options: suppliers },
  ];
  return [
    {
      ...{ kind: "choice", name: "toOrder", label: "State" },
      options: [
        { value: "true", label: "To be ordered" },
        { value: "false", label: "Enough" },
      ],
    },
    ...chosen.filter((filter) => filter.kind === "choice" && filter.options.length > 0),
    {
      ...{ kind: "choice", name: "by", label: "Sorted by" },
      options: [
        { value: "stockout", label: "Stockout, soonest first" },
        { value: "demand", label: "Demand, most first" },
        { value: "sku", label: "SKU" },
      ],
    },
  ];
}

export function stockForecastList(known: Known): ListSpec<StockRow, StockForecastSearch> {
  const count = new Intl.NumberFormat(known.locale, { maximumFractionDigits: 1 });
  const units = (id: UnitsOf, label: string) => ({
    ...{ id, label, end: true },
    cell: ({ [id]: value }: StockRow) => (value === null ? "–" : count.format(value)),
    text: ({ [id]: value }: StockRow) => String(value ?? ""),
  });
  return {
    id: "stock-forecast",
    one: "SKU",
    many: "SKUs",
    idOf: ({ sku }) => sku,
    linkOf: ({ sku }) => ({ to: "/forecasts/stock/$sku/demand", params: { sku } }),
    searchFor: "Product or SKU",
    filters: filtersOf(known),
    whole: "All stock",
    views: [
      { name: "To be ordered", search: { toOrder: "true" } },
      { name: "Most wanted", search: { by: "demand" } },
    ],
    nothingYet: {
      title: "No forecast yet",
      text: "The first one is made in the night after goods were sold. How far it is stands with the jobs, under forecast.nightly.",
    },
    columns: [
      {
        ...{ id: "sku", label: "SKU", card: "title" },
        cell: ({ sku }) => <span className="mono nowrap">{sku}</span>,
        text: ({ sku }) => sku,
      },
      { id: "title", label: "Product", card: "text", cell: ({ title }) => title, text: ({ title }) => title },
      {
        ...{ id: "note", label: "Note", card: "status" },
        cell: (row) => <span className="soft small">{knownNote(row)}</span>,
        text: knownNote,
      },
      {
        ...{ id: "stockout", label: "Lasts until", card: "status" },
        cell: (row) => <StockoutDay row={row} />,
        text: ({ stockoutDay }) => stockoutDay ?? "",
      },
      {
        ...{ id: "cover", label: "Cover, days", end: true, card: "line" },
        cell: (row) => <Cover row={row} />,
        text: (row) => String(daysOfCover(row, known.today) ?? ""),
      },
      { ...units("available", "Available"), card: "line" },
      { ...units("incoming", "Incoming"), optional: true },
      {
        ...{ id: "demand30", label: "30 days", end: true, card: "line" },
        cell: (row) => <DemandUnits row={row} units={count.format} />,
        text: ({ demand30 }) => String(demand30),
      },
      { ...units("bundled30", "In bundles, 30 days"), optional: true },
      { ...units("demand60", "60 days"), optional: true },
      units("demand90", "90 days"),
      { ...units("reorderPoint", "Reorder at"), card: "line" },
      { ...units("safetyStock", "Safety stock"), optional: true },
      {
        ...{ id: "order", label: "Order", end: true, card: "line" },
        cell: (row) => <OrderQuantity row={row} />,
        text: ({ orderQuantity }) => String(orderQuantity),
      },
      {
        ...{ id: "category", label: "Category", optional: true },
        cell: ({ category }) => category ?? "–",
        text: ({ category }) => category ?? "",
      },
      {
        ...{ id: "supplier", label: "Supplier", optional: true },
        cell: ({ supplier }) => supplier ?? "–",
        text: ({ supplier }) => supplier ?? "",
      },
      {
        ...{ id: "lead", label: "Lead time, days", end: true, optional: true },
        cell: ({ leadTimeDays }) => leadTimeDays,
        text: ({ leadTimeDays }) => String(leadTimeDays),
      },
      {
        ...{ id: "error", label: "sMAPE, %", end: true, optional: true },
        cell: ({ accuracy }) => (accuracy ? count.format(accuracy.smape) : "–"),
        text: ({ accuracy }) => String(accuracy?.smape ?? ""),
      },
    ],
  };
}
