import type { Day } from "@quayside/shared/kernel/day.ts";
import type { Filter, ListSpec } from "../../../ui/list/list-spec.ts";
import type { StockRow } from "../answers.ts";
import type { StockForecastSearch } from "../forecasts-search.ts";
import { Cover, daysOfCover, StockoutDay } from "./cover.tsx";
import { OrderQuantity } from "./order-quantity.tsx";

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

type UnitsOf = "demand30" | "demand60" | "demand90" | "available" | "incoming" | "reorderPoint";

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
    cell: (row: StockRow) => count.format(row[id]),
    text: (row: StockRow) => String(row[id]),
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
      { ...units("demand30", "30 days"), card: "line" },
      { ...units("demand60", "60 days"), optional: true },
      units("demand90", "90 days"),
      { ...units("reorderPoint", "Reorder at"), card: "line" },
      {
        ...{ id: "safetyStock", label: "Safety stock", end: true, optional: true },
        cell: ({ safetyStock }) => (safetyStock === null ? "–" : count.format(safetyStock)),
        text: ({ safetyStock }) => String(safetyStock ?? ""),
      },
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
