import { type AnalyticsQuery, goodsOnly } from "@quayside/shared/analytics/query.ts";

type Question = Partial<AnalyticsQuery>;

const year = { from: "2024-01-01", to: "2024-12-28" };
const month = { from: "2024-11-01", to: "2024-11-30" };

/** What the pages of the sales module ask, over a year where they let one choose. */
export const dashboard: Record<string, Question> = {
  cards: {
    metrics: ["revenue", "orders", "units", "average_order_value", "gross_margin", "customers"],
    range: year,
    compare: "previous-period",
  },
  dailyRevenue: { metrics: ["revenue", "orders"], range: year, grain: "day", compare: "last-year" },
  weeklyRevenue: { metrics: ["revenue", "units"], range: { from: "2022-01-03", to: "2024-12-28" }, grain: "week" },
  topProducts: { metrics: ["revenue", "units"], dimensions: ["sku"], filters: [goodsOnly], range: year, limit: 10 },
  productsOfMonth: {
    metrics: ["revenue", "units", "orders"],
    dimensions: ["sku"],
    filters: [goodsOnly],
    range: month,
    limit: 50,
  },
  categories: { metrics: ["revenue", "product_contribution"], dimensions: ["category"], range: year },
  categoryByChannel: {
    metrics: ["revenue", "orders"],
    dimensions: ["category", "channel"],
    filters: [goodsOnly],
    range: year,
  },
  departmentsByMonth: { metrics: ["revenue"], dimensions: ["department"], range: year, grain: "month" },
  hourByWeekday: { metrics: ["orders", "revenue"], dimensions: ["weekday", "hour_of_day"], range: year },
  newAndReturning: {
    metrics: ["revenue", "customers", "repeat_purchase_rate"],
    dimensions: ["customer_type"],
    range: year,
    grain: "month",
  },
  channels: {
    metrics: ["revenue", "orders", "average_order_value"],
    dimensions: ["channel"],
    range: year,
    compare: "previous-period",
  },
  countries: { metrics: ["revenue", "orders", "customers"], dimensions: ["country"], range: year },
  topCustomers: { metrics: ["revenue", "orders"], dimensions: ["customer"], range: year, limit: 20 },
};
