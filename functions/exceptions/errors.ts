import { AppError } from "@quayside/shared/kernel/errors.ts";

export function alreadyResolved(): AppError {
  return new AppError("conflict", "EXCEPTION_RESOLVED", "Somebody has resolved this already. Nothing was changed.");
}

export function changedMeanwhile(): AppError {
  return new AppError("conflict", "VERSION_CONFLICT", "This exception was changed meanwhile. Nothing was saved.");
}
