import { isDeepStrictEqual } from "node:util";
import type { CustomerAddress } from "@quayside/shared/customers/schema.ts";
import { withDefaults } from "../../customers/address-book.ts";
import { marketingOf } from "../../customers/edited-customer.ts";
import { newCustomer } from "../../customers/new-customer.ts";
import type { CustomerRecord } from "../../customers/record.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Change } from "../session.ts";
import type { CustomerDraft } from "./draft.ts";

export interface CustomerPlan {
  change: Change;
  next: CustomerRecord;
}

/** The address of the file takes the place of the one that parcels go to by default. */
function addressesOf(
  clock: Pick<Clock, "newId">,
  draft: CustomerDraft,
  name: string,
  before: readonly CustomerAddress[],
) {
  const { line1, line2, city, region, postcode, country, phone } = draft;
  if (!line1 || !city || !country) return [...before];
  const home = before.find(({ isDefaultShipping }) => isDefaultShipping);
  const given = Object.entries({ line1, line2, city, region, postcode, country, phone });
  const said = Object.fromEntries(given.filter(([, value]) => value !== undefined)) as Partial<CustomerAddress>;
  if (home) return before.map((each) => (each === home ? { ...each, ...said } : each));
  const added = { id: clock.newId("address"), isDefaultShipping: false, isDefaultBilling: false };
  return withDefaults([...before, { ...added, name, line1, city, country, ...said }]);
}

/** What storing a draft would do to the customer of its address. Blank cells change nothing. */
export function plannedCustomer(
  clock: Pick<Clock, "newId">,
  now: string,
  draft: CustomerDraft,
  found: CustomerRecord | undefined,
  groupIds: ReadonlyMap<string, string>,
): CustomerPlan {
  const { email, name, phone, country, tags, locale, accepts_marketing: accepts } = draft;
  const since = draft.created_at ?? now;
  const before =
    found ?? newCustomer(clock as Clock, since, { email, name: name ?? "", country, source: "import", updatedAt: now });
  const addresses = addressesOf(clock, draft, name ?? (before.name || email), before.addresses);
  const groups = draft.groups?.flatMap((group) => groupIds.get(group.toLowerCase()) ?? []);
  const next: CustomerRecord = {
    ...before,
    name: name ?? before.name,
    phone: phone ?? before.phone,
    // Beside a street it is the address's; where the last parcel went is another thing.
    country: draft.line1 ? (before.country ?? country) : (country ?? before.country),
    locale: locale ?? before.locale,
    ...{ addresses, groups: groups ?? before.groups, tags: tags ?? before.tags },
    marketing: accepts === undefined ? before.marketing : marketingOf(before, accepts, now),
  };
  if (!found) return { change: "create", next };
  const isSame = isDeepStrictEqual(JSON.parse(JSON.stringify(found)), JSON.parse(JSON.stringify(next)));
  return isSame
    ? { change: "none", next: found }
    : { change: "update", next: { ...next, version: found.version + 1, updatedAt: now } };
}
