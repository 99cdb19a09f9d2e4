import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import { type DimensionName, noneOf } from "@quayside/shared/metrics/dimensions.ts";
import { useMemo } from "react";
import { useFormats } from "../../lib/format.ts";
import { sentence } from "../../lib/sentence.ts";
import { hourText, useWeekdays } from "../../ui/weekdays.ts";

/** How a value of a dimension is called; `label` is what the API calls it, where it does. */
export type NameOf = (dimension: DimensionName, value: string | null, label?: string | null) => string;

/** Values that are codes of the store's own, and not names that people gave. */
const coded: ReadonlySet<DimensionName> = new Set([
  ...(["channel", "traffic_source", "device", "customer_type", "customer_segment", "order_status"] as const),
  ...(["payment_method", "product_status", "line_kind"] as const),
]);

export function useNames(): NameOf {
  const { country } = useFormats();
  const weekdays = useWeekdays();
  return useMemo(
    () => (dimension, value, label) => {
      if (value === null) return noneOf(dimension);
      if (dimension === "country" && /^[A-Z]{2}$/.test(value)) return country(value);
      if (dimension === "weekday") return weekdays[Number(value) - 1]?.label ?? value;
      if (dimension === "hour_of_day") return hourText(Number(value));
      return coded.has(dimension) ? asWords(value) : (label ?? value);
    },
    [country, weekdays],
  );
}

/** `at-risk` → "At risk". */
function asWords(code: string): string {
  return sentence(code.replaceAll(/[-_]/g, " "));
}

/** The answer with every key called by its name. */
export function named(answer: AnalyticsAnswer, nameOf: NameOf): AnalyticsAnswer {
  if (answer.dimensions.length === 0) return answer;
  const rows = answer.rows.map((row) => ({
    ...row,
    labels: row.keys.map((key, at) => nameOf(answer.dimensions[at] ?? "order", key, row.labels?.[at])),
  }));
  return { ...answer, rows };
}
