import { goodsOnly } from "../../analytics/query.ts";
import { figures, ranking } from "../definition.ts";
import { type ManagementFunction, ranked, trend } from "./management-function.ts";

const channels: ManagementFunction = {
  id: "channel-performance",
  set: "sales-management",
  name: "Channel performance analysis",
  about: "What each channel and each source of visitors brought, and how that changed.",
  sections: (when) => {
    const metrics = ["revenue", "orders", "average_order_value", "customers"];
    return [
      figures({ title: "All channels", metrics }),
      ranking({ title: "Channels", metrics, dimensions: ["channel"], chart: "share", compare: "previous-period" }),
      trend("Revenue up to now", ["revenue", "orders"], when, "bar"),
      ranked("Sources of visitors", ["traffic_source"], metrics),
      ranked("Ways to pay", ["payment_method"], metrics),
    ];
  },
};

const targets: ManagementFunction = {
  id: "sales-targets",
  set: "sales-management",
  name: "Sales target setting",
  about: "Targets, how far they are reached, and the sales that they are set from.",
  sections: (when) => [
    { kind: "insight", insight: "goals", title: "Goals" },
    figures({ title: "Sales", metrics: ["revenue", "orders", "units", "average_order_value"] }),
    figures({ title: "A year earlier", metrics: ["revenue", "orders", "units"], compare: "last-year" }),
    trend("Sales up to now", ["revenue", "orders", "units"], when, "bar"),
  ],
};

const lifetimeValue: ManagementFunction = {
  id: "customer-lifetime-value",
  set: "sales-management",
  name: "Customer lifetime value analysis",
  about: "What customers are worth, by segment and by when they first bought.",
  sections: (when) => [
    { kind: "insight", insight: "lifetime-value", title: "What a customer is worth" },
    figures({
      title: "Customers",
      metrics: ["customers", "new_customers", "repeat_purchase_rate", "purchase_frequency", "revenue_per_customer"],
    }),
    ranked("Segments", ["customer_segment"], ["revenue", "customers", "orders", "revenue_per_customer"]),
    ranked("By the month of the first order", ["cohort"], ["revenue", "customers", "orders"], 24),
    trend("New and returning", ["new_customer_revenue", "returning_customer_revenue"], when, "bar"),
  ],
};

const discountMetrics = ["discounts", "discount_rate", "gross_sales", "revenue"];

const discounts: ManagementFunction = {
  id: "discount-governance",
  set: "sales-management",
  name: "Discount policy governance",
  about: "How much is given away, where, and what is left of it as margin.",
  sections: (when) => [
    figures({ title: "Discounts", metrics: [...discountMetrics, "gross_margin"] }),
    trend("Discounts up to now", ["discounts", "discount_rate"], when, "bar"),
    ranked("By promotion", ["promotion"], discountMetrics),
    ranked("By category", ["category"], [...discountMetrics, "gross_margin"]),
    ranking({
      title: "Products with the largest discounts",
      metrics: ["discounts", "discount_rate", "revenue", "units"],
      ...{ dimensions: ["product"], filters: [goodsOnly], limit: 25, sort: { metric: "discounts", direction: "desc" } },
    }),
  ],
};

const promotions: ManagementFunction = {
  id: "promotion-effectiveness",
  set: "sales-management",
  name: "Promotion effectiveness analysis",
  about: "Orders with a promotion beside those without: revenue, size and who they come from.",
  sections: (when) => {
    const metrics = ["revenue", "orders", "average_order_value", "discounts", "new_customers"];
    return [
      figures({ title: "All orders", metrics }),
      ranking({ title: "Promotions", metrics, dimensions: ["promotion"], chart: "bar", compare: "previous-period" }),
      ranked("New and returning customers by promotion", ["promotion", "customer_type"], metrics.slice(0, 4)),
      trend("Revenue and discounts up to now", ["revenue", "discounts"], when),
    ];
  },
};

const diversification: ManagementFunction = {
  id: "revenue-diversification",
  set: "sales-management",
  name: "Revenue diversification tracking",
  about: "How revenue is spread over categories, brands, countries, channels and customers.",
  sections: (when) => {
    const metrics = ["product_contribution", "revenue", "orders"];
    return [
      figures({ title: "Revenue", metrics: ["revenue", "orders", "customers"] }),
      ranking({ title: "Categories", metrics, dimensions: ["category"], chart: "share", compare: "previous-period" }),
      ranked("Brands", ["brand"], metrics),
      ranked("Countries", ["country"], metrics),
      ranked("Channels", ["channel"], metrics),
      ranked("Customer segments", ["customer_segment"], metrics),
      trend("Revenue up to now", ["revenue"], when, "bar"),
    ];
  },
};

const pipeline: ManagementFunction = {
  id: "sales-pipeline",
  set: "sales-management",
  name: "Sales pipeline oversight",
  about: "Orders on their way to the customer, by state, age and owner, and the checkouts that lead to them.",
  sections: (when) => [
    { kind: "insight", insight: "open-orders", title: "Orders under way" },
    figures({ title: "New orders", metrics: ["orders", "revenue", "average_order_value"] }),
    ranked("By state", ["order_status"], ["orders", "revenue"]),
    ranked("By owner", ["owner"], ["orders", "revenue", "average_order_value"]),
    figures({
      title: "On the way to an order",
      metrics: ["checkout_visits", "delivery_visits", "payment_visits", "order_visits"],
    }),
    trend("Orders up to now", ["orders", "revenue"], when, "bar"),
  ],
};

const pricing: ManagementFunction = {
  id: "pricing-strategy",
  set: "sales-management",
  name: "Pricing strategy management",
  about:
    "What goods are sold at, how far under their price, and what is left of it. Prices of others are not collected.",
  sections: (when) => {
    const metrics = ["average_selling_price", "discount_rate", "gross_margin", "revenue", "units"];
    return [
      figures({ title: "Prices and margin", metrics: [...metrics, "markup", "unit_margin"] }),
      { kind: "insight", insight: "margin-bands", title: "Revenue by band of margin" },
      ranked("By category", ["category"], metrics),
      ranked("By brand", ["brand"], metrics),
      ranking({
        title: "Products",
        metrics,
        dimensions: ["product"],
        filters: [goodsOnly],
        sort: { metric: "revenue" },
        limit: 25,
      }),
      trend("Price and margin up to now", ["average_selling_price", "gross_margin"], when),
    ];
  },
};

/** Functions of the module of sales and revenue, in its order. */
export const salesManagement: readonly ManagementFunction[] = [
  ...[targets, channels, pipeline, lifetimeValue, discounts, pricing, promotions, diversification],
];
