import type { RangePreset } from "@quayside/shared/analytics/query.ts";

/** How the periods are called. */
export const rangeWords: Record<RangePreset, string> = {
  today: "Today",
  yesterday: "Yesterday",
  "last-7-days": "Last 7 days",
  "last-30-days": "Last 30 days",
  "this-month": "This month",
  "last-month": "Last month",
  "this-quarter": "This quarter",
  "this-year": "This year",
};
