import { AppError, type FieldIssue } from "@quayside/shared/kernel/errors.ts";
import { postcodeIssue, tidyPostcode } from "@quayside/shared/store/postcode.ts";
import type { Address } from "@quayside/shared/store/schema.ts";

/** The names are those of the fields that the addresses came in. */
export function assertPostcodes(addresses: Record<string, Address | undefined>): void {
  const issues = Object.entries(addresses).flatMap(([name, address]): FieldIssue[] => {
    const reason = address && postcodeIssue(address.country, address.postcode);
    return reason ? [{ field: `${name}.postcode`, reason }] : [];
  });
  const [first] = issues;
  if (!first) return;
  const message = "The postcode does not fit its country.";
  throw new AppError("unprocessable", "POSTCODE_NOT_VALID", message, { ...first, issues });
}

/** With its postcode as its country writes it. */
export function tidyAddress(address: Address): Address {
  return address.postcode ? { ...address, postcode: tidyPostcode(address.country, address.postcode) } : address;
}
