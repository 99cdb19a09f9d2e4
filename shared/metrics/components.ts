/** Where a component comes from; each source is a family of tables of the lake that hold the same facts. */
export type Source = "sales" | "returns" | "payments" | "sessions";

/**
 * One additive figure. `measure` is what is added up: a column of the source's tables, or how many different values a column
 * has (`distinct`: added up over parts that do not share them, counted anew over others; `fromNth`: only in orders that are
 * at least their customer's so manyth), or how many rows know a column. `level` is the finest thing it can be split
 * by: what is only known of whole orders has no value for a product.
 */
export interface Component {
  source: Source;
  level: "order" | "line" | "session";
  measure: { sum: string } | { distinct: string; fromNth?: number } | { known: string };
  unit: "money" | "count";
}

/**
 * Every component there is. Sales are orders that are paid or authorised and not cancelled, at the day they were placed;
 * units that were taken off an order are not in them. All sums of money are without tax unless said.
 */
export const components = {
  /** Discounted line totals, without tax and delivery. */
  revenue: { source: "sales", level: "line", measure: { sum: "revenue" }, unit: "money" },
  /** Before discounts, without tax. */
  gross_sales: { source: "sales", level: "line", measure: { sum: "gross" }, unit: "money" },
  discounts: { source: "sales", level: "line", measure: { sum: "discount" }, unit: "money" },
  units: { source: "sales", level: "line", measure: { sum: "units" }, unit: "count" },
  /** Cost of the units whose cost is known, as it was when they were sold. */
  cogs: { source: "sales", level: "line", measure: { sum: "cogs" }, unit: "money" },
  /** Revenue of the units whose cost is known: what profit and margin are worked out from. */
  costed_revenue: { source: "sales", level: "line", measure: { sum: "costed_revenue" }, unit: "money" },
  costed_units: { source: "sales", level: "line", measure: { sum: "costed_units" }, unit: "count" },
  line_tax: { source: "sales", level: "line", measure: { sum: "tax" }, unit: "money" },
  /** Without tax. */
  delivery_revenue: { source: "sales", level: "order", measure: { sum: "delivery" }, unit: "money" },
  /** On lines and delivery. */
  tax: { source: "sales", level: "order", measure: { sum: "tax" }, unit: "money" },
  /** What customers paid: lines, delivery and tax. */
  total_sales: { source: "sales", level: "order", measure: { sum: "total" }, unit: "money" },
  orders: { source: "sales", level: "line", measure: { distinct: "order_id" }, unit: "count" },
  /** Orders whose customer is known. */
  known_orders: { source: "sales", level: "order", measure: { known: "customer_key" }, unit: "count" },
  /** Orders of which a parcel has left, and how long that took. */
  shipped_orders: { source: "sales", level: "order", measure: { sum: "shipped" }, unit: "count" },
  ship_seconds: { source: "sales", level: "order", measure: { sum: "ship_seconds" }, unit: "count" },
  orders_shipped_in_a_day: { source: "sales", level: "order", measure: { sum: "shipped_in_a_day" }, unit: "count" },
  split_orders: { source: "sales", level: "order", measure: { sum: "split" }, unit: "count" },
  delivered_orders: { source: "sales", level: "order", measure: { sum: "delivered" }, unit: "count" },
  delivery_seconds: { source: "sales", level: "order", measure: { sum: "delivery_seconds" }, unit: "count" },
  /** Of the orders delivered, those that a day was promised for, and those that came by it. */
  promised_orders: { source: "sales", level: "order", measure: { sum: "promised" }, unit: "count" },
  orders_on_time: { source: "sales", level: "order", measure: { sum: "on_time" }, unit: "count" },
  /** Orders with two or more different products. */
  multi_product_orders: { source: "sales", level: "order", measure: { sum: "multi_product" }, unit: "count" },
  /** People who ordered, as far as they are known. */
  customers: { source: "sales", level: "line", measure: { distinct: "customer_key" }, unit: "count" },
  /** Of them, whose first order ever it is. */
  new_customers: { source: "sales", level: "order", measure: { sum: "is_first" }, unit: "count" },
  /** People who ordered, and had ordered twice or more by the end of the range. */
  repeat_customers: {
    source: "sales",
    level: "order",
    measure: { distinct: "customer_key", fromNth: 2 },
    unit: "count",
  },
  /** Revenue of customers' first orders. */
  new_revenue: { source: "sales", level: "order", measure: { sum: "new_revenue" }, unit: "money" },

  returns: { source: "returns", level: "line", measure: { distinct: "return_id" }, unit: "count" },
  returned_units: { source: "returns", level: "line", measure: { sum: "units" }, unit: "count" },
  /** What was paid back for them, without tax. */
  return_value: { source: "returns", level: "line", measure: { sum: "value" }, unit: "money" },
  returned_cogs: { source: "returns", level: "line", measure: { sum: "cogs" }, unit: "money" },

  captured: { source: "payments", level: "order", measure: { sum: "captured" }, unit: "money" },
  refunded: { source: "payments", level: "order", measure: { sum: "refunded" }, unit: "money" },

  sessions: { source: "sessions", level: "session", measure: { sum: "sessions" }, unit: "count" },
  bounced_sessions: { source: "sessions", level: "session", measure: { sum: "bounced" }, unit: "count" },
  page_views: { source: "sessions", level: "session", measure: { sum: "page_views" }, unit: "count" },
  product_view_sessions: { source: "sessions", level: "session", measure: { sum: "viewed_product" }, unit: "count" },
  cart_sessions: { source: "sessions", level: "session", measure: { sum: "added_to_cart" }, unit: "count" },
  checkout_sessions: { source: "sessions", level: "session", measure: { sum: "began_checkout" }, unit: "count" },
  delivery_sessions: { source: "sessions", level: "session", measure: { sum: "reached_delivery" }, unit: "count" },
  payment_sessions: { source: "sessions", level: "session", measure: { sum: "reached_payment" }, unit: "count" },
  /** What was put into baskets that were left, as the prices stood there, with tax where the shop shows it with tax. */
  abandoned_value: { source: "sessions", level: "session", measure: { sum: "abandoned_value" }, unit: "money" },
  /** Visits that left a basket which the same browser bought later. */
  recovered_sessions: { source: "sessions", level: "session", measure: { sum: "recovered" }, unit: "count" },
  recovered_value: { source: "sessions", level: "session", measure: { sum: "recovered_value" }, unit: "money" },
  purchase_sessions: { source: "sessions", level: "session", measure: { sum: "purchased" }, unit: "count" },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof components;
