import { recoveryDays } from "../tracking/pixel.ts";
import { minus, of, over, percent } from "./expression.ts";
import type { Metric } from "./metric.ts";

const count = { module: "store", unit: "count", section: "Website Analytics" } as const;
const rate = { module: "store", unit: "percent", section: "Website Analytics" } as const;

const visits = of("sessions");
const carts = of("cart_sessions");
const checkouts = of("checkout_sessions");
const purchases = of("purchase_sessions");

/** Visits that came to each step; whoever reached a step has reached those of the basket and the checkout before it. */
const steps = [
  {
    ...{ id: "product_visits", label: "Visits with a Product", component: "product_view_sessions" },
    definition: "Visits that looked at a product.",
  },
  {
    ...{ id: "basket_visits", label: "Visits with a Basket", component: "cart_sessions" },
    definition: "Visits that put something into the basket, or went on with one.",
  },
  {
    ...{ id: "checkout_visits", label: "Visits to the Checkout", component: "checkout_sessions" },
    definition: "Visits that began to check out: address.",
  },
  {
    ...{ id: "delivery_visits", label: "Visits that Chose Delivery", component: "delivery_sessions" },
    definition: "Visits that came to the second step of the checkout: delivery.",
  },
  {
    ...{ id: "payment_visits", label: "Visits that Came to Pay", component: "payment_sessions" },
    definition: "Visits that came to the last step of the checkout: payment.",
  },
  {
    ...{ id: "order_visits", label: "Visits with an Order", component: "purchase_sessions" },
    definition: "Visits in which an order was placed.",
  },
] as const;

/** The storefront's funnel, of visits that its pixel counted: product, basket, checkout, order. */
export const storeMetrics: readonly Metric[] = [
  {
    id: "visits",
    label: "Visits",
    ...count,
    better: "up",
    definition: "Visits to the store: what a browser does until half an hour of silence or another campaign.",
    formula: "Count of sessions",
    value: visits,
  },
  {
    id: "page_views",
    label: "Page Views",
    ...count,
    better: "up",
    definition: "Pages of the store that were looked at.",
    formula: "Count of page views",
    value: of("page_views"),
  },
  {
    id: "pages_per_visit",
    label: "Pages per Visit",
    ...{ module: "store", unit: "ratio", section: "Website Analytics", better: "up" },
    definition: "How many pages a visit looks at on average.",
    formula: "Page Views / Sessions",
    value: over(of("page_views"), visits),
  },
  ...steps.map(
    ({ id, label, definition, component }): Metric => ({
      ...{ id, label, ...count, better: "up", definition, formula: "Count of such sessions", value: of(component) },
    }),
  ),
  {
    id: "product_view_rate",
    label: "Product View Rate",
    ...rate,
    better: "up",
    definition: "Share of visits that looked at a product.",
    formula: "(Sessions with a Product View / Sessions) × 100",
    value: percent(of("product_view_sessions"), visits),
  },
  {
    id: "basket_rate",
    label: "Basket Rate",
    ...rate,
    better: "up",
    definition: "Share of visits that put something into the basket, or went on with one.",
    formula: "(Sessions with a Basket / Sessions) × 100",
    value: percent(carts, visits),
  },
  {
    id: "checkout_rate",
    label: "Checkout Rate",
    ...rate,
    better: "up",
    definition: "Share of visits that began to check out.",
    formula: "(Sessions with a Checkout / Sessions) × 100",
    value: percent(checkouts, visits),
  },
  {
    id: "conversion_rate",
    label: "Visit Conversion Rate",
    ...rate,
    better: "up",
    definition: "Share of visits in which an order was placed.",
    formula: "(Sessions with an Order / Sessions) × 100",
    value: percent(purchases, visits),
  },
  {
    id: "abandoned_baskets",
    label: "Abandoned Baskets",
    ...count,
    better: "down",
    definition: "Visits that left with something in the basket and placed no order.",
    formula: "Sessions with a Basket - Sessions with an Order",
    value: minus(carts, purchases),
  },
  {
    id: "abandoned_basket_value",
    label: "Abandoned Basket Value",
    ...{ module: "store", unit: "money", section: "Website Analytics", better: "down" },
    definition: "What was put into baskets in visits that placed no order, at the prices shown then.",
    formula: "Sum of (Price × Quantity) put into baskets without an Order",
    value: of("abandoned_value"),
  },
  {
    id: "recovered_baskets",
    label: "Recovered Baskets",
    ...count,
    better: "up",
    definition: `Of the baskets that visits left, those whose visitor placed an order within ${recoveryDays} days, by the day of the visit that left it. Only who agrees to be recognised, or comes back in the same tab, is known again: there are at least so many.`,
    formula: "Sessions with a Basket and without an Order, followed by an Order",
    value: of("recovered_sessions"),
  },
  {
    id: "basket_recovery_rate",
    label: "Basket Recovery Rate",
    ...rate,
    better: "up",
    definition: `Of the baskets that visits left, the share whose visitor placed an order within ${recoveryDays} days.`,
    formula: "(Recovered Baskets / Abandoned Baskets) × 100",
    value: percent(of("recovered_sessions"), minus(carts, purchases)),
  },
  {
    id: "recovered_basket_value",
    label: "Recovered Basket Value",
    ...{ module: "store", unit: "money", section: "Website Analytics", better: "up" },
    definition: "The part of the abandoned basket value that was in baskets which were recovered.",
    formula: "Sum of (Price × Quantity) put into Recovered Baskets",
    value: of("recovered_value"),
  },
  {
    id: "cart_abandonment_rate",
    label: "Cart Abandonment Rate",
    ...rate,
    better: "down",
    definition: "Of the visits with something in the basket, the share that placed no order.",
    formula: "((Sessions with a Basket - Sessions with an Order) / Sessions with a Basket) × 100",
    value: percent(minus(carts, purchases), carts),
  },
  {
    id: "checkout_abandonment_rate",
    label: "Checkout Abandonment Rate",
    ...rate,
    better: "down",
    definition: "Of the visits that began to check out, the share that placed no order.",
    formula: "((Sessions with a Checkout - Sessions with an Order) / Sessions with a Checkout) × 100",
    value: percent(minus(checkouts, purchases), checkouts),
  },
];
