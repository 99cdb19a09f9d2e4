import { constant, of, over, percent, times } from "./expression.ts";
import type { Metric } from "./metric.ts";

const shared = { module: "store", section: "Fulfilment" } as const;
const shipped = of("shipped_orders");
const days = (seconds: string, orders: string) => over(of(seconds), times(of(orders), constant(86_400)));

/** How fast orders leave the house and arrive, by the day they were placed. */
export const fulfilmentMetrics: readonly Metric[] = [
  {
    id: "shipped_orders",
    label: "Orders Shipped",
    ...{ ...shared, unit: "count", better: "up" },
    definition: "Orders of which a parcel has left by now, by the day they were placed.",
    formula: "Count of orders with a parcel shipped",
    value: shipped,
  },
  {
    id: "shipped_share",
    label: "Share Shipped",
    ...{ ...shared, unit: "percent", better: "up" },
    definition: "Of the orders, the share of which a parcel has left by now.",
    formula: "(Orders Shipped / Orders) × 100",
    value: percent(shipped, of("orders")),
  },
  {
    id: "days_to_ship",
    label: "Days to Ship",
    ...{ ...shared, unit: "days", better: "down" },
    definition: "From the order to its first parcel leaving, on average of the orders shipped.",
    formula: "Sum of (Shipped - Placed) / Orders Shipped",
    value: days("ship_seconds", "shipped_orders"),
  },
  {
    id: "shipped_in_a_day_rate",
    label: "Shipped within 24 Hours",
    ...{ ...shared, unit: "percent", better: "up" },
    definition: "Of the orders shipped, the share whose first parcel left within 24 hours.",
    formula: "(Orders Shipped within 24 Hours / Orders Shipped) × 100",
    value: percent(of("orders_shipped_in_a_day"), shipped),
  },
  {
    id: "split_rate",
    label: "Split Shipments",
    ...{ ...shared, unit: "percent", better: "down" },
    definition: "Of the orders shipped, the share that went in more than one parcel.",
    formula: "(Orders in more than one Parcel / Orders Shipped) × 100",
    value: percent(of("split_orders"), shipped),
  },
  {
    id: "days_to_deliver",
    label: "Days on the Way",
    ...{ ...shared, unit: "days", better: "down" },
    definition: "From the first parcel leaving to the last arriving, on average of the orders delivered.",
    formula: "Sum of (Delivered - Shipped) / Orders Delivered",
    value: days("delivery_seconds", "delivered_orders"),
  },
  {
    id: "on_time_rate",
    label: "Delivered on Time",
    ...{ ...shared, unit: "percent", better: "up" },
    definition:
      "Of the orders delivered, the share whose last parcel arrived by the day that was promised when they were placed. Orders without a promise are left out.",
    formula: "(Orders Delivered by the Promised Day / Orders Delivered with a Promise) × 100",
    value: percent(of("orders_on_time"), of("promised_orders")),
  },
];
