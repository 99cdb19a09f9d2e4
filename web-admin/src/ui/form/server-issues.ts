import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";

/** Puts what the API says of single fields beside those fields. Whether any field was named. */
export function showIssues<F extends FieldValues>(form: UseFormReturn<F, unknown, unknown>, error: AppError): boolean {
  const { issues, field, reason } = error.details;
  const named = issues ?? (field && reason ? [{ field, reason }] : []);
  for (const issue of named) form.setError(issue.field as FieldPath<F>, { type: "server", message: issue.reason });
  return named.length > 0;
}
