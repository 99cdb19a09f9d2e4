import { nothing, type ReferenceSums } from "./test-reference.ts";

const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100);

export interface ReferenceAround {
  days: number;
  /** Sums of all rows. */
  total: ReferenceSums;
  /** The same row over the days right before, as many, and a year earlier. */
  before?: ReferenceSums;
  lastYear?: ReferenceSums;
}

const growth = (now: number, before: number | undefined): number | null =>
  before === undefined || before === 0 ? null : ((now - before) / before) * 100;

/** What each metric says of some sums, as the analytics document has it. */
export const referenceValues: Record<string, (sums: ReferenceSums, around: ReferenceAround) => number | null> = {
  revenue: ({ revenue }) => revenue,
  gross_sales: ({ gross }) => gross,
  discounts: ({ discount }) => discount,
  discount_rate: ({ discount, gross }) => percent(discount, gross),
  units: ({ units }) => units,
  orders: ({ orders }) => orders,
  customers: ({ customers }) => customers,
  average_order_value: ({ revenue, orders }) => over(revenue, orders),
  average_selling_price: ({ revenue, units }) => over(revenue, units),
  revenue_per_customer: ({ revenue, customers }) => over(revenue, customers),
  items_per_order: ({ units, orders }) => over(units, orders),
  gross_profit: ({ costedRevenue, cost, costedUnits }) => (costedUnits === 0 ? null : costedRevenue - cost),
  gross_margin: ({ costedRevenue, cost, costedUnits }) =>
    costedUnits === 0 ? null : percent(costedRevenue - cost, costedRevenue),
  cost_of_goods: ({ cost, costedUnits }) => (costedUnits === 0 ? null : cost),
  costed_share: ({ costedUnits, units }) => percent(costedUnits, units),
  markup: ({ costedRevenue, cost }) => percent(costedRevenue - cost, cost),
  unit_margin: ({ costedRevenue, cost, costedUnits }) => over(costedRevenue - cost, costedUnits),
  product_contribution: ({ revenue }, { total }) => percent(revenue, total.revenue),
  product_velocity: ({ units }, { days }) => over(units, days),
  cross_sell_rate: ({ multiProductOrders, orders }) => percent(multiProductOrders, orders),
  new_customers: ({ newCustomers }) => newCustomers,
  returning_customers: ({ customers, newCustomers }) => customers - newCustomers,
  new_customer_share: ({ newCustomers, customers }) => percent(newCustomers, customers),
  returning_customer_share: ({ newCustomers, customers }) => percent(customers - newCustomers, customers),
  new_customer_revenue: ({ newRevenue }) => newRevenue,
  returning_customer_revenue: ({ revenue, newRevenue }) => revenue - newRevenue,
  purchase_frequency: ({ knownOrders, customers }) => over(knownOrders, customers),
  repeat_purchase_rate: ({ repeatCustomers, customers }) => percent(repeatCustomers, customers),
  revenue_growth: ({ revenue }, { before = nothing }) => growth(revenue, before.revenue),
  orders_growth: ({ orders }, { before = nothing }) => growth(orders, before.orders),
  revenue_yoy_growth: ({ revenue }, { lastYear = nothing }) => growth(revenue, lastYear.revenue),
  delivery_revenue: ({ delivery }) => delivery,
  tax: ({ tax }) => tax,
  total_sales: ({ revenue, delivery, tax }) => revenue + delivery + tax,
};

/** What is known of whole orders only, and has no value where something of lines splits or narrows. */
export const ofWholeOrders = new Set([
  ...["cross_sell_rate", "new_customers", "returning_customers", "new_customer_share", "returning_customer_share"],
  ...["new_customer_revenue", "returning_customer_revenue", "purchase_frequency", "repeat_purchase_rate"],
  ...["delivery_revenue", "tax", "total_sales"],
]);
