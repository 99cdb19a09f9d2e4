import type { ReportPeriod } from "@quayside/shared/reports/period.ts";
import type { Report, ReportFormat, ReportRow } from "@quayside/shared/reports/schema.ts";
import type { Tone } from "../../ui/status.tsx";

export const formatLabels: Record<ReportFormat, string> = { pdf: "PDF", xlsx: "Excel", csv: "CSV", json: "JSON" };
export const formats = Object.keys(formatLabels) as ReportFormat[];

export const states: Record<Report["state"], [words: string, tone: Tone]> = {
  queued: ["Waiting", "plain"],
  running: ["Being made", "calm"],
  completed: ["Ready", "good"],
  failed: ["Failed", "bad"],
  cancelled: ["Cancelled", "plain"],
};

export const isGoingOn = ({ state }: Pick<Report, "state">) => state === "queued" || state === "running";

/** In the order that the page has them in. */
export const sets: Record<ReportRow["set"], string> = {
  sales: "Sales",
  custom: "Built here",
  "sales-management": "Sales and revenue management",
  "digital-commerce": "Digital commerce",
};

export const periodLabels: Record<ReportPeriod, string> = {
  today: "Today",
  yesterday: "Yesterday",
  "last-7-days": "Last 7 days",
  "last-30-days": "Last 30 days",
  "last-week": "Last week",
  "last-month": "Last month",
  "last-quarter": "Last quarter",
  "last-year": "Last year",
  "this-month": "This month so far",
  "this-quarter": "This quarter so far",
  "this-year": "This year so far",
};

export const periodOptions = Object.entries(periodLabels).map(([value, label]) => ({ value, label }));

export const papers = [
  { value: "a4", label: "A4" },
  { value: "letter", label: "Letter" },
];
