import type { Shown } from "../analytics/charts/build-charts.ts";
import type { HeadlineMetric } from "./sales-search.ts";

/** The figures that charts of the module can show, as the registry has them. */
export const headlines: Record<HeadlineMetric, Shown> = {
  revenue: { id: "revenue", label: "Revenue", unit: "money" },
  orders: { id: "orders", label: "Orders", unit: "count" },
  units: { id: "units", label: "Units", unit: "count" },
  average_order_value: { id: "average_order_value", label: "Average order value", unit: "money" },
};
