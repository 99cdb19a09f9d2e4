import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import type { Anomaly } from "@quayside/shared/sales/overview.ts";
import type { Remark } from "../../analytics/charts/chart-model.ts";

/** Unusual days as remarks on the days of a chart; other steps of time do not show days. */
export function anomalyRemarks(days: readonly Anomaly[], { rows, grain }: AnalyticsAnswer): Remark[] {
  if (grain !== "day") return [];
  const places = new Map(rows.map(({ bucket }, at) => [bucket, at]));
  return days.flatMap(({ day, direction, explanations }) => {
    const category = places.get(day);
    const reason = explanations[0]?.text;
    const text = `Unusually ${direction === "spike" ? "high" : "low"}${reason ? `: ${reason}` : ""}`;
    return category === undefined ? [] : [{ category, series: "revenue", text }];
  });
}
