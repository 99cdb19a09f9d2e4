import * as z from "zod";

interface DataTableRow {
  label: string;
  about: string;
  /** Which day of a row a range of days goes by; tables without one are taken out whole. */
  dayOf?: string;
}

/** Tables that can be taken out: those of the shop's records, and under `lake_` the facts that figures are made of. */
export const dataTables = {
  products: { label: "Products", about: "A row for each SKU" },
  inventory: { label: "Inventory", about: "A row for each SKU at each location" },
  inventory_transactions: {
    label: "Inventory transactions",
    about: "A row for each change of what is on hand",
    dayOf: "the change",
  },
  customers: { label: "Customers", about: "Everybody known, with names, addresses of e-mail and telephone numbers" },
  orders: { label: "Orders", about: "Every order, paid or not, as it was placed", dayOf: "the order" },
  order_items: { label: "Order items", about: "A row for each line of an order", dayOf: "the order" },
  returns: { label: "Returns", about: "A row for each return", dayOf: "the return" },
  return_items: { label: "Return items", about: "A row for each line that came back", dayOf: "the return" },
  lake_orders: {
    label: "Sales: orders",
    about: "Orders that count as sales, with every dimension",
    dayOf: "the order",
  },
  lake_order_lines: { label: "Sales: lines", about: "Their lines, with every dimension", dayOf: "the order" },
  lake_return_lines: { label: "Sales: returned lines", about: "Lines that came back", dayOf: "the return" },
  lake_payments: { label: "Sales: payments", about: "A row for each movement of money", dayOf: "the movement" },
  lake_sessions: { label: "Visits", about: "A row for each visit to the storefront", dayOf: "the visit" },
  lake_page_events: { label: "Visits: events", about: "A row for each thing that happened in one", dayOf: "the event" },
} as const satisfies Record<string, DataTableRow>;

export const DataTable = z.enum(Object.keys(dataTables) as [keyof typeof dataTables, ...(keyof typeof dataTables)[]]);
export type DataTable = z.output<typeof DataTable>;

export function hasDays(table: DataTable): boolean {
  return "dayOf" in dataTables[table];
}

/** `json` is one array, `ndjson` a line for each row. */
export const DataFormat = z.enum(["csv", "json", "ndjson", "parquet", "avro"]);
export type DataFormat = z.output<typeof DataFormat>;
