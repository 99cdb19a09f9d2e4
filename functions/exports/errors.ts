import type { ExportState } from "@quayside/shared/exports/schema.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";

export function exportState(state: ExportState, wanted: string): AppError {
  return new AppError("conflict", "EXPORT_STATE", `This export is ${state}; ${wanted}.`, { state });
}

export function exportGone(): AppError {
  return new AppError("gone", "EXPORT_GONE", "This file was deleted. Export again.");
}
