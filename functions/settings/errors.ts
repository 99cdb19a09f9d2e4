import { AppError, type FieldIssue } from "@quayside/shared/kernel/errors.ts";

export function storeNotSetUp(): AppError {
  return new AppError("unavailable", "STORE_NOT_SET_UP", "This store has no settings yet.");
}

export function settingsDoNotFit(issues: readonly [FieldIssue, ...FieldIssue[]]): AppError {
  const [first] = issues;
  const message = `${first.field}: ${first.reason}. Nothing was saved.`;
  return new AppError("invalid", "SETTINGS_DO_NOT_FIT", message, { ...first, issues: [...issues] });
}
