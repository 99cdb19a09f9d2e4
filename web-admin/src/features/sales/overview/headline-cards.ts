import type { Card } from "../../analytics/kpi/kpi-cards.tsx";

export const headlineCards: readonly Card[] = [
  { metric: "revenue", label: "Revenue", unit: "money", hasOrders: true },
  { metric: "orders", label: "Orders", unit: "count", hasOrders: true },
  { metric: "average_order_value", label: "Average order value", unit: "money" },
  { metric: "units", label: "Units sold", unit: "count", hasOrders: true },
  { metric: "gross_margin", label: "Gross margin", unit: "percent" },
  { metric: "customers", label: "Customers", unit: "count" },
  { metric: "items_per_order", label: "Items per order", unit: "ratio" },
  { metric: "revenue_growth", label: "Revenue growth", unit: "percent", isAlone: true },
];

export const headlineMetrics = headlineCards.map(({ metric }) => metric);
