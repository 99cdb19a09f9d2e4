import { AppError, type FieldIssue } from "@quayside/shared/kernel/errors.ts";
import { postcodeIssue, tidyPostcode } from "@quayside/shared/store/postcode.ts";
import type { Address } from "@quayside/shared/store/schema.ts";

/** The names are those of the fields that the addresses came in. */
export function assertPostcodes(addresses: Record<string, Address | undefined>): void {
  refuse(
    Object.entries(addresses).flatMap(([name, address]) => (address ? issuesOf(address, `${name}.postcode`) : [])),
  );
}

/** Of an address that is a body of its own. */
export function assertPostcode(address: Address): void {
  refuse(issuesOf(address, "postcode"));
}

/** Of the addresses of a customer: those that stay as they were may be from where nobody asked. */
export function assertNewPostcodes(addresses: readonly KnownAddress[], before: readonly KnownAddress[] = []): void {
  const isKnown = ({ id, country, postcode }: KnownAddress) =>
    before.some((each) => each.id === id && each.country === country && each.postcode === postcode);
  refuse(addresses.flatMap((each, at) => (isKnown(each) ? [] : issuesOf(each, `addresses.${at}.postcode`))));
}

type KnownAddress = Address & { id?: string | undefined };

function issuesOf({ country, postcode }: Address, field: string): FieldIssue[] {
  const reason = postcodeIssue(country, postcode);
  return reason ? [{ field, reason }] : [];
}

function refuse(issues: FieldIssue[]): void {
  const [first] = issues;
  if (!first) return;
  const message = "The postcode does not fit its country.";
  throw new AppError("unprocessable", "POSTCODE_NOT_VALID", message, { ...first, issues });
}

/** With its postcode as its country writes it. */
export function tidyAddress(address: Address): Address {
  return address.postcode ? { ...address, postcode: tidyPostcode(address.country, address.postcode) } : address;
}
