import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { ReportFormat, ReportState } from "@quayside/shared/reports/schema.ts";

export function definitionNotFound(id: string): AppError {
  const details = { field: "reportId", reason: "is no report of this store", id };
  return new AppError("not-found", "REPORT_DEFINITION_NOT_FOUND", "No such report.", details);
}

export function reportPending(name: string, reason: string): AppError {
  return new AppError("unprocessable", "REPORT_PENDING", `${name} cannot be made yet. ${reason}`, {
    ...{ field: "reportId", reason },
  });
}

export function reportState(state: ReportState, wanted: string): AppError {
  return new AppError("conflict", "REPORT_STATE", `This report is ${state}; ${wanted}.`, { state });
}

export function reportGone(): AppError {
  return new AppError("gone", "REPORT_GONE", "The files of this report were deleted. Make it again.");
}

export function formatMissing(format: ReportFormat, has: readonly ReportFormat[]): AppError {
  const reason = `was not asked for; there is ${has.join(", ")}`;
  return new AppError("not-found", "REPORT_FORMAT_MISSING", `This report has no ${format} file.`, {
    ...{ field: "format", reason },
  });
}

export function metricUnknown(id: string, field: string): AppError {
  const reason = `${id} is no metric`;
  return new AppError("unprocessable", "METRIC_UNKNOWN", `There is no metric ${id}. Nothing was saved.`, {
    ...{ field, reason, issues: [{ field, reason }] },
  });
}

export function notYours(): AppError {
  return new AppError("forbidden", "NOT_YOURS", "Only whoever built this report changes it. Copy it to change it.");
}

export function tooMany(code: "TOO_MANY_REPORTS" | "TOO_MANY_SCHEDULES", most: number): AppError {
  const reason = `${most} are the most a store has`;
  return new AppError("unprocessable", code, `${reason}. Delete one first.`, { reason });
}

export function scheduleNotPossible(reason: string): AppError {
  return new AppError("unprocessable", "SCHEDULE_NOT_POSSIBLE", `cron: ${reason}`, { field: "cron", reason });
}

export function scheduleTooOften(): AppError {
  const reason = "must not be due more often than once an hour";
  return new AppError("unprocessable", "SCHEDULE_TOO_OFTEN", `cron: ${reason}`, { field: "cron", reason });
}

export function linkNotValid(): AppError {
  return new AppError("forbidden", "LINK_NOT_VALID", "This link is not complete, or not one of ours.");
}
