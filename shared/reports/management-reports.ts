import type { Grain } from "../analytics/query.ts";
import { figures, goods, type ReportDefinition, ranking, series } from "./definition.ts";
import type { ReportPeriod, Span } from "./period.ts";
import type { Cadence, ReportSet } from "./schema.ts";
import type { ReportSection } from "./section.ts";

interface Times {
  period: ReportPeriod;
  /** Of the trend that leads up to the period. */
  grain: Grain;
  over: Span;
}

const times: Record<Cadence, Times> = {
  daily: { period: "yesterday", grain: "day", over: "30-days" },
  weekly: { period: "last-week", grain: "week", over: "13-weeks" },
  monthly: { period: "last-month", grain: "month", over: "13-months" },
};

/** A function of the two management modules, of which each has a daily, a weekly and a monthly report. */
interface ManagementFunction {
  id: string;
  set: ReportSet;
  name: string;
  about: string;
  sections: (times: Times) => ReportSection[];
  pending?: string;
}

const trend = (title: string, metrics: string[], { grain, over }: Times, chart: "line" | "bar" = "line") =>
  series({ title, metrics, grain, over, chart });
const ranked = (title: string, dimension: Parameters<typeof ranking>[0]["dimensions"], metrics: string[], limit = 20) =>
  ranking({ title, metrics, dimensions: dimension, limit, compare: "previous-period" });

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
      ...{ dimensions: ["product"], filters: goods, limit: 25, sort: { metric: "discounts", direction: "desc" } },
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

const conversion: ManagementFunction = {
  id: "conversion-rate",
  set: "digital-commerce",
  name: "Conversion rate analysis",
  about: "How many visits end in an order, where the others stop, and where visitors come from.",
  sections: (when) => {
    const funnel = ["visits", "product_view_rate", "basket_rate", "checkout_rate", "conversion_rate"];
    return [
      figures({ title: "From visit to order", metrics: funnel }),
      trend("Visits and conversion up to now", ["visits", "conversion_rate"], when, "bar"),
      ranked("By source", ["traffic_source"], funnel),
      ranked("By device", ["device"], funnel),
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
        filters: goods,
        sort: { metric: "revenue" },
        limit: 25,
      }),
      trend("Price and margin up to now", ["average_selling_price", "gross_margin"], when),
    ];
  },
};

const campaigns: ManagementFunction = {
  id: "campaign-performance",
  set: "digital-commerce",
  name: "Digital campaign performance analysis",
  about: "What the visits and orders of each campaign bring. What campaigns cost is not collected yet.",
  sections: (when) => {
    const visits = ["visits", "product_view_rate", "basket_rate", "conversion_rate", "abandoned_basket_value"];
    const sales = ["revenue", "orders", "average_order_value", "new_customers"];
    return [
      figures({ title: "All orders", metrics: sales }),
      ranking({ title: "Campaigns: orders", metrics: sales, dimensions: ["campaign"], compare: "previous-period" }),
      ranking({ title: "Campaigns: visits", metrics: visits, dimensions: ["campaign"], compare: "previous-period" }),
      ranked("Sources: orders", ["traffic_source"], sales),
      ranked("Sources: visits", ["traffic_source"], visits),
      trend("Visits and orders up to now", ["visits", "order_visits"], when, "bar"),
    ];
  },
};

const abandoned: ManagementFunction = {
  id: "abandoned-carts",
  set: "digital-commerce",
  name: "Abandoned cart recovery analytics",
  about: "Baskets and checkouts that visits left, what was in them and where, and how many of them were bought later.",
  sections: (when) => {
    const metrics = ["basket_visits", "abandoned_baskets", "cart_abandonment_rate", "abandoned_basket_value"];
    return [
      figures({ title: "Baskets", metrics: [...metrics, "checkout_abandonment_rate"] }),
      figures({
        title: "How far they came",
        metrics: ["basket_visits", "checkout_visits", "delivery_visits", "payment_visits", "order_visits"],
      }),
      figures({
        title: "Bought later",
        metrics: ["recovered_baskets", "basket_recovery_rate", "recovered_basket_value"],
      }),
      trend(
        "Baskets left up to now",
        ["abandoned_baskets", "recovered_baskets", "abandoned_basket_value"],
        when,
        "bar",
      ),
      ranked("By source", ["traffic_source"], [...metrics, "basket_recovery_rate"]),
      ranked("By device", ["device"], [...metrics, "basket_recovery_rate"]),
      ranked("By first page", ["landing_page"], metrics),
    ];
  },
};

const fulfilment: ManagementFunction = {
  id: "fulfilment-efficiency",
  set: "digital-commerce",
  name: "Fulfillment efficiency monitoring",
  about: "How fast orders leave the house and arrive, by the day they were placed, and what is still under way.",
  sections: (when) => {
    const metrics = [
      "orders",
      "shipped_share",
      "days_to_ship",
      "shipped_in_a_day_rate",
      "split_rate",
      "days_to_deliver",
      "on_time_rate",
    ];
    return [
      figures({ title: "From order to door", metrics }),
      { kind: "insight", insight: "open-orders", title: "Orders under way" },
      ranked("By location", ["location"], metrics),
      ranked("By way of delivery", ["shipping_method"], metrics),
      ranked("By country", ["country"], metrics),
      trend("Days to ship up to now", ["days_to_ship", "shipped_in_a_day_rate"], when),
    ];
  },
};

const later = (set: ReportSet, id: string, name: string, about: string, pending: string): ManagementFunction => ({
  ...{ id, set, name, about, pending },
  sections: () => [],
});

const pending: readonly ManagementFunction[] = [
  later(
    ...(["digital-commerce", "acquisition-cost", "Customer acquisition cost (CAC) tracking"] as const),
    "What a new customer costs, by channel.",
    "Spend on advertising is not collected yet.",
  ),
  later(
    ...(["digital-commerce", "marketplace-sellers", "Marketplace seller performance oversight"] as const),
    "How sellers on the marketplace do.",
    "There are no marketplace sellers yet.",
  ),
];

const functions = [
  ...[targets, channels, pipeline, lifetimeValue, discounts, pricing, promotions, diversification],
  ...[conversion, campaigns, abandoned, fulfilment, ...pending],
];
const cadences = Object.keys(times) as Cadence[];

/** The daily, weekly and monthly reports of every function of the two management modules. */
export const managementReports: readonly ReportDefinition[] = functions.flatMap(({ sections, ...shared }) =>
  cadences.map((cadence) => ({
    ...shared,
    id: `${shared.id}-${cadence}`,
    name: `${shared.name}, ${cadence}`,
    cadence,
    period: times[cadence].period,
    sections: sections(times[cadence]),
  })),
);
