import { goodsOnly } from "../analytics/query.ts";
import { figures, type ReportDefinition, ranking, series, table } from "./definition.ts";

const headline = ["revenue", "orders", "units", "average_order_value"];
const money = ["revenue", "gross_profit", "gross_margin", "discounts", "net_revenue"];
const people = ["customers", "new_customers", "returning_customers", "repeat_purchase_rate", "revenue_per_customer"];

const daily: ReportDefinition = {
  id: "daily-sales-summary",
  set: "sales",
  name: "Daily Sales Summary",
  about: "What was sold on a day, against the day before and the same day a week earlier.",
  cadence: "daily",
  period: "yesterday",
  sections: [
    figures({ title: "The day, against the day before", metrics: [...headline, "gross_profit", "discount_rate"] }),
    figures({ title: "Against the same day a week earlier", metrics: headline, compare: "week-before" }),
    series({ title: "Revenue by the hour", metrics: ["revenue", "orders"], grain: "hour", chart: "bar" }),
    series({
      title: "Revenue of the last 30 days",
      metrics: ["revenue", "orders", "average_order_value"],
      ...{ grain: "day", chart: "area", over: "30-days" },
    }),
    { kind: "insight", insight: "forecast", title: "Forecast and what came" },
    ranking({
      title: "Top products",
      metrics: headline.slice(0, 3),
      dimensions: ["product"],
      filters: [goodsOnly],
      limit: 10,
      chart: "bar",
    }),
    ranking({ title: "Channels", metrics: headline, dimensions: ["channel"], chart: "share" }),
  ],
};

const weekly: ReportDefinition = {
  id: "weekly-sales",
  set: "sales",
  name: "Weekly Sales Report",
  about: "A week against the one before: sales, categories, customers and goals.",
  cadence: "weekly",
  period: "last-week",
  sections: [
    figures({ title: "The week, against the week before", metrics: [...headline, ...money.slice(1)] }),
    series({
      title: "Revenue by day, with the week before",
      metrics: ["revenue", "orders", "units"],
      ...{ grain: "day", chart: "line", compare: "previous-period" },
    }),
    series({
      title: "Revenue of the last 13 weeks",
      metrics: ["revenue", "orders", "average_order_value"],
      ...{ grain: "week", chart: "bar", over: "13-weeks" },
    }),
    ranking({
      title: "Categories",
      about: "Most revenue first, each against the week before.",
      metrics: ["revenue", "units", "orders"],
      ...{ dimensions: ["category"], limit: 15, chart: "bar", compare: "previous-period" },
    }),
    ranking({
      title: "Categories over 13 weeks",
      about: "Which way categories go: the 13 weeks up to the end of the week, against the 13 before.",
      metrics: ["revenue", "units", "product_contribution"],
      ...{ dimensions: ["category"], limit: 15, over: "13-weeks", compare: "previous-period" },
    }),
    figures({ title: "Customers", metrics: people }),
    ranking({
      title: "New and returning customers",
      metrics: ["revenue", "orders", "average_order_value"],
      ...{ dimensions: ["customer_type"], chart: "share", compare: "previous-period" },
    }),
    ranking({
      title: "Top products",
      metrics: ["revenue", "units", "orders"],
      ...{ dimensions: ["product"], filters: [goodsOnly], limit: 20, compare: "previous-period" },
    }),
    { kind: "insight", insight: "goals", title: "Goals" },
  ],
};

const monthly: ReportDefinition = {
  id: "monthly-business-review",
  set: "sales",
  name: "Monthly Business Review",
  about: "A month against the one before and against the same month a year earlier: growth, product mix, cohorts.",
  cadence: "monthly",
  period: "last-month",
  sections: [
    figures({ title: "The month, against the month before", metrics: [...headline, ...money.slice(1)] }),
    figures({
      title: "Against the same month a year earlier",
      metrics: [...headline, "gross_profit"],
      compare: "last-year",
    }),
    series({
      title: "Thirteen months",
      metrics: ["revenue", "orders", "units", "average_order_value"],
      ...{ grain: "month", chart: "bar", over: "13-months" },
    }),
    series({
      title: "Revenue by day, with the year before",
      metrics: ["revenue", "orders"],
      ...{ grain: "day", chart: "line", compare: "last-year" },
    }),
    ranking({
      title: "Product mix",
      about: "Share of revenue by category, against the month before.",
      metrics: ["product_contribution", "revenue", "units", "gross_margin"],
      ...{ dimensions: ["category"], limit: 20, chart: "share", compare: "previous-period" },
    }),
    ranking({
      title: "Brands",
      metrics: ["product_contribution", "revenue", "units"],
      ...{ dimensions: ["brand"], limit: 15, compare: "previous-period" },
    }),
    ranking({ title: "Countries", metrics: headline, dimensions: ["country"], limit: 15, compare: "previous-period" }),
    { kind: "insight", insight: "forecast", title: "Forecast and what came" },
    { kind: "insight", insight: "retention", title: "Cohorts: who came back" },
    { kind: "insight", insight: "goals", title: "Goals" },
  ],
};

const products: ReportDefinition = {
  id: "product-performance",
  set: "sales",
  name: "Product Performance Report",
  about: "The 50 products that sold most and the 50 that sold least, categories, what is new and what was given up.",
  cadence: "monthly",
  period: "last-month",
  sections: [
    figures({ title: "All products", metrics: ["revenue", "units", "orders", "gross_margin", "items_per_order"] }),
    ranking({
      title: "Top 50 products",
      metrics: ["revenue", "units", "orders", "gross_margin", "product_contribution"],
      ...{ dimensions: ["product"], filters: [goodsOnly], limit: 50, compare: "previous-period" },
    }),
    ranking({
      title: "Bottom 50 products",
      about: "Of those that sold at all: least revenue first.",
      metrics: ["revenue", "units", "orders", "gross_margin"],
      ...{ dimensions: ["product"], filters: [goodsOnly], limit: 50, sort: { metric: "revenue", direction: "asc" } },
    }),
    ranking({
      title: "Categories",
      metrics: ["revenue", "units", "orders", "gross_margin", "product_contribution"],
      ...{ dimensions: ["category"], limit: 30, chart: "bar", compare: "previous-period" },
    }),
    { kind: "insight", insight: "new-products", title: "New products" },
    ranking({
      title: "Discontinued and other products",
      about: "What products brought by the state that they are in now.",
      metrics: ["revenue", "units", "orders", "product_contribution"],
      ...{ dimensions: ["product_status"], chart: "share", compare: "previous-period" },
    }),
  ],
};

const customers: ReportDefinition = {
  id: "customer-insights",
  set: "sales",
  name: "Customer Insights Report",
  about: "Who buys: segments by recency, frequency and value, who came back, and what a customer is worth.",
  cadence: "monthly",
  period: "last-month",
  sections: [
    figures({ title: "Customers", metrics: [...people, "purchase_frequency"] }),
    ranking({
      title: "What segments bought",
      metrics: ["revenue", "orders", "customers", "average_order_value"],
      ...{ dimensions: ["customer_segment"], chart: "share", compare: "previous-period" },
    }),
    { kind: "insight", insight: "segments", title: "Segments by recency, frequency and value" },
    { kind: "insight", insight: "retention", title: "Cohorts: who came back" },
    { kind: "insight", insight: "lifetime-value", title: "What a customer is worth" },
    { kind: "insight", insight: "at-risk", title: "Good customers who stay away" },
    series({
      title: "New customers by month",
      metrics: ["new_customers", "new_customer_revenue", "returning_customer_revenue"],
      ...{ grain: "month", chart: "bar", over: "13-months" },
    }),
    table({ title: "Countries", metrics: ["customers", "revenue", "orders"], dimensions: ["country"], limit: 20 }),
  ],
};

/** The five reports of the analytics document's sales module. */
export const salesReports: readonly ReportDefinition[] = [daily, weekly, monthly, products, customers];
