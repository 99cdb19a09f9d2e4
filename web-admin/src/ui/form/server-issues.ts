import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";

/** Puts what the API says of single fields beside those fields, which may go by other names here. Whether any was named. */
export function showIssues<F extends FieldValues>(
  form: UseFormReturn<F, unknown, unknown>,
  error: AppError,
  fieldOf: (path: string, fields: F) => string = (path) => path,
): boolean {
  const { issues, field, reason } = error.details;
  const named = issues ?? (field && reason ? [{ field, reason }] : []);
  for (const issue of named)
    form.setError(fieldOf(issue.field, form.getValues()) as FieldPath<F>, { type: "server", message: issue.reason });
  return named.length > 0;
}
