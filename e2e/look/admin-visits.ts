import type { Things } from "./things.ts";

/** A button that opens a dialog, or a menu with the way into one: `["Change SKU at main", "Adjust"]`. */
export type Opener = string | RegExp | readonly [string | RegExp, string];

export interface Visit<Known> {
  /** As the app's table of pages writes it. */
  route: string;
  /** Names the pictures; the address, where it is left out. */
  name?: string;
  at?: (known: Known) => string;
  opens?: readonly Opener[];
}

/** Every page of the admin, with the dialogs that it opens. */
export const adminVisits: readonly Visit<Things>[] = [
  { route: "/" },
  { route: "/sales" },
  { route: "/sales", name: "sales-drill", at: () => `/sales?drill=${encodeURIComponent("title=Revenue")}` },
  {
    ...{ route: "/sales", name: "sales-own-days" },
    at: () => "/sales?from=2026-11-01&to=2026-11-20&compare_from=2026-10-01&compare_to=2026-10-20",
  },
  { route: "/sales/trends" },
  { route: "/sales/products" },
  ...["groups", "abc", "movers", "margins", "new", "life-cycle", "bundles"].map((view) => ({
    ...{ route: "/sales/products", name: `sales-products-${view}` },
    at: () => `/sales/products?view=${view}`,
  })),
  { route: "/sales/customers" },
  ...["returning", "cohorts", "value", "places"].map((view) => ({
    ...{ route: "/sales/customers", name: `sales-customers-${view}` },
    at: () => `/sales/customers?view=${view}`,
  })),
  { route: "/sales/channels" },
  { route: "/sales/visits" },
  { route: "/sales/visits", name: "sales-visits-none", at: () => "/sales/visits?from=2020-01-01&to=2020-01-31" },
  { route: "/sales/goals", opens: ["Set a goal"] },
  { route: "/metrics" },
  { route: "/forecasts" },
  { route: "/forecasts", name: "forecasts-year", at: () => "/forecasts?horizon=90&past=365&scenario=optimistic" },
  { route: "/forecasts/stock" },
  { route: "/forecasts/stock/$sku/demand", at: ({ sku }) => `/forecasts/stock/${sku}/demand` },
  {
    ...{ route: "/forecasts/stock/$sku/demand", name: "forecasts-stock-bundle" },
    at: ({ bundle }) => `/forecasts/stock/${bundle}/demand`,
  },
  { route: "/forecasts/calendar", opens: ["Add an event"] },
  { route: "/forecasts/accuracy" },
  { route: "/reports" },
  { route: "/reports", name: "reports-make", at: () => "/reports?make=weekly-sales" },
  { route: "/reports/made" },
  { route: "/reports/made/$reportId", at: ({ report }) => `/reports/made/${report}` },
  { route: "/reports/schedules", opens: ["New schedule"] },
  { route: "/reports/data" },
  { route: "/reports/build" },
  { route: "/reports/built/$customReportId", at: ({ customReport }) => `/reports/built/${customReport}` },
  { route: "/orders" },
  { route: "/orders", name: "orders-none", at: () => "/orders?q=zebra" },
  {
    route: "/orders/$orderId",
    at: ({ order }) => `/orders/${order}`,
    opens: ["Refund", "Put on hold", "Cancel order", "Cancel lines", "New parcel", "Ship", "Cancel parcel", /^Edit/],
  },
  { route: "/orders/slips", at: ({ order }) => `/orders/slips?orders=${order}` },
  { route: "/returns" },
  { route: "/exceptions" },
  { route: "/reconciliations" },
  { route: "/reconciliations/$day", at: ({ day }) => `/reconciliations/${day}` },
  { route: "/customers", opens: ["Add a customer"] },
  {
    route: "/customers/$customerId",
    at: ({ customer }) => `/customers/${customer}`,
    opens: ["Grant or take back", "Merge another record", "Delete personal data"],
  },
  { route: "/customer-groups", opens: ["Add a group", /^Change ./, /^Remove ./] },
  { route: "/products", opens: ["New product"] },
  { route: "/products/$productId", at: ({ product }) => `/products/${product}`, opens: ["More of variant 1"] },
  { route: "/categories", opens: ["Add a category", /^Change/] },
  { route: "/collections" },
  { route: "/collections/$collectionId", at: ({ collection }) => `/collections/${collection}` },
  { route: "/imports" },
  { route: "/imports/new", at: () => "/imports/new?kind=catalog" },
  { route: "/imports/$kind/$importId", at: (known) => `/imports/catalog/${known.import}` },
  { route: "/inventory" },
  { route: "/inventory/bulk" },
  {
    route: "/inventory/$sku/stock",
    at: ({ sku }) => `/inventory/${sku}/stock`,
    opens: [
      [/^Change .+ at /, "Adjust"],
      [/^Change .+ at /, "Count"],
      [/^Change .+ at /, "Put aside or back"],
      [/^Change .+ at /, "Safety and reorder"],
    ],
  },
  { route: "/transfers" },
  { route: "/transfers/new" },
  { route: "/transfers/$transferId", at: ({ transfer }) => `/transfers/${transfer}` },
  { route: "/price-check" },
  { route: "/promotions" },
  { route: "/promotions/new" },
  { route: "/promotions/$promotionId", at: ({ promotion }) => `/promotions/${promotion}` },
  { route: "/price-lists", opens: ["New price list"] },
  { route: "/price-lists/$priceListId", at: ({ priceList }) => `/price-lists/${priceList}`, opens: ["Set prices"] },
  { route: "/gift-cards", opens: ["Issue a gift card"] },
  { route: "/gift-cards/$giftCardId", at: ({ giftCard }) => `/gift-cards/${giftCard}`, opens: ["Disable"] },
  { route: "/audit" },
  { route: "/settings/jobs" },
  { route: "/settings/jobs/runs" },
  { route: "/reference" },
  { route: "/settings" },
  { route: "/settings/locations" },
  { route: "/settings/tax" },
  { route: "/settings/delivery" },
  { route: "/settings/payments" },
  { route: "/settings/notifications" },
  { route: "/settings/visits" },
  { route: "/settings/texts" },
  { route: "/settings/forecasts" },
  { route: "/staff" },
  { route: "/staff/roles" },
  { route: "/staff/invite" },
  { route: "/staff/$staffId", at: ({ staff }) => `/staff/${staff}` },
];
