import type { Unit } from "@quayside/shared/metrics/metric.ts";
import type { GoalMetric, GoalPeriod, GoalStatus } from "@quayside/shared/sales/goals.ts";
import type { Tone } from "../../../ui/status.tsx";

export const statusWords: Record<GoalStatus, { label: string; tone: Tone }> = {
  ahead: { label: "Ahead", tone: "good" },
  "on-track": { label: "On track", tone: "good" },
  behind: { label: "Behind", tone: "attention" },
  met: { label: "Met", tone: "good" },
  missed: { label: "Missed", tone: "bad" },
  "no-data": { label: "No data yet", tone: "plain" },
  "not-begun": { label: "Not begun", tone: "plain" },
};

export const periodWords: Record<GoalPeriod, { label: string; each: string }> = {
  daily: { label: "Every day", each: "a day" },
  weekly: { label: "Every week", each: "a week" },
  monthly: { label: "Every month", each: "a month" },
};

export const goalMetricWords: Record<GoalMetric, { label: string; unit: Unit }> = {
  revenue: { label: "Revenue", unit: "money" },
  orders: { label: "Orders", unit: "count" },
  units: { label: "Units", unit: "count" },
};
