import { type MergeChoices, mostAddresses, mostGroups, mostTags } from "@quayside/shared/customers/schema.ts";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import { isSameAddress, withDefaults } from "../address-book.ts";
import { bothSignIn, customerDeleted, mergeTooMuch, otherWayRound, sameCustomer } from "../errors.ts";
import { type CustomerRecord, emailsOf, plainEmail, type StatsRecord } from "../record.ts";

const union = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])];

/** Addresses of both, those to the same door once; the ones that were usual for who stays are usual still. */
function addressesOf(kept: CustomerRecord, other: CustomerRecord): CustomerRecord["addresses"] {
  const added = other.addresses.filter((address) => !kept.addresses.some((each) => isSameAddress(each, address)));
  return withDefaults([...kept.addresses, ...added]);
}

/** Who said last whether they want news. */
function marketingOf({ marketing: one }: CustomerRecord, { marketing: other }: CustomerRecord) {
  return (other.at ?? "") > (one.at ?? "") ? other : one;
}

function countedBy(kept: CustomerRecord, other: CustomerRecord): Pick<CustomerRecord, "countedAs"> {
  const address = kept.countedAs ?? (kept.email || (other.countedAs ?? other.email));
  return address === "" ? {} : { countedAs: plainEmail(address) };
}

/** What two records make together. Where there can only be one value the choices say whose; an empty one never wins. */
export function mergedRecord(
  kept: CustomerRecord,
  other: CustomerRecord,
  choices: MergeChoices,
  now: string,
): CustomerRecord {
  const chosen = <K extends keyof MergeChoices>(field: K) => {
    const [first, second] = choices[field] === "kept" ? [kept, other] : [other, kept];
    return first[field] || second[field];
  };
  // Who signs in does so with their own address.
  const email = kept.state === "registered" ? kept.email : (chosen("email") ?? "");
  const otherEmails = union(emailsOf(kept), emailsOf(other)).filter((each) => each !== email);
  return {
    ...kept,
    ...{ version: kept.version + 1, updatedAt: now, email, otherEmails },
    ...{ name: chosen("name") ?? "", phone: chosen("phone") },
    groups: union(kept.groups, other.groups),
    tags: union(kept.tags, other.tags),
    addresses: addressesOf(kept, other),
    marketing: marketingOf(kept, other),
    country: kept.country ?? other.country,
    createdAt: kept.createdAt < other.createdAt ? kept.createdAt : other.createdAt,
    ...countedBy(kept, other),
  };
}

/** What is left of the other record: it leads to the one that stays, and says nothing of the person. */
export function tombstone(other: CustomerRecord, mergedInto: string, now: string): CustomerRecord {
  const { id, version, createdAt, source } = other;
  return {
    ...{ id, createdAt, source, version: version + 1, updatedAt: now, state: "merged", mergedInto },
    ...{ email: "", name: "", groups: [], addresses: [], tags: [], marketing: { email: false } },
  };
}

export function mergedStats(kept: StatsRecord, other: StatsRecord): StatsRecord {
  const last = [kept.lastOrderAt, other.lastOrderAt].filter((at) => at !== undefined).sort();
  const lastOrderAt = last.at(-1);
  return {
    ...{ version: kept.version + 1, orders: kept.orders + other.orders, spent: kept.spent + other.spent },
    ...(lastOrderAt ? { lastOrderAt } : {}),
  };
}

/** Why these two cannot be merged this way; empty where they can. */
export function mergeObstacles(kept: CustomerRecord, other: CustomerRecord, result: CustomerRecord): AppError[] {
  const isSignedUp = ({ state }: CustomerRecord) => state === "registered";
  const found: AppError[] = [];
  if (kept.id === other.id) return [sameCustomer()];
  if (kept.state === "deleted" || other.state === "deleted") return [customerDeleted()];
  if (isSignedUp(kept) && isSignedUp(other)) found.push(bothSignIn());
  else if (isSignedUp(other)) found.push(otherWayRound());
  if (result.addresses.length > mostAddresses) found.push(mergeTooMuch("addresses", mostAddresses));
  if (result.groups.length > mostGroups) found.push(mergeTooMuch("groups", mostGroups));
  if (result.tags.length > mostTags) found.push(mergeTooMuch("tags", mostTags));
  return found;
}
