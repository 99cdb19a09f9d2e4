import { AppError } from "@quayside/shared/kernel/errors.ts";
import { postcodeIssue } from "@quayside/shared/store/postcode.ts";
import type { Address } from "@quayside/shared/store/schema.ts";

export function assertPostcode({ country, postcode }: Address): void {
  const reason = postcodeIssue(country, postcode);
  if (!reason) return;
  const message = "The postcode does not fit its country.";
  throw new AppError("unprocessable", "POSTCODE_NOT_VALID", message, { field: "postcode", reason });
}
