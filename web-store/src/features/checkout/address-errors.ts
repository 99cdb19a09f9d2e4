import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { FieldErrors } from "./address-form.ts";

/** `shippingAddress.postcode` → `postcode`, `billingAddress.city` → `billing.city`. */
function fieldId(field: string): string {
  return field
    .replace(/^body\./, "")
    .replace(/^shippingAddress\./, "")
    .replace(/^billingAddress\./, "billing.");
}

const fieldOfCode: Record<string, string> = { COUNTRY_NOT_SERVED: "country", POSTCODE_NOT_VALID: "postcode" };

const sentence = (reason: string) => `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/, "")}.`;

/** What the store says about single fields, under the form's ids; empty when the error is about something else. */
export function fieldErrorsOf(error: AppError): FieldErrors {
  const { issues, field, reason } = error.details;
  if (issues?.length) return Object.fromEntries(issues.map((issue) => [fieldId(issue.field), sentence(issue.reason)]));
  const ownField = fieldOfCode[error.code];
  if (ownField) return { [field ? fieldId(field) : ownField]: error.message };
  return field ? { [fieldId(field)]: sentence(reason ?? error.message) } : {};
}
