import type { CustomerAddress, CustomerEdit } from "@quayside/shared/customers/schema.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { addressOf, withDefaults } from "./address-book.ts";
import { groupNotFound } from "./errors.ts";
import { groupsOf } from "./groups/store.ts";
import type { CustomerRecord } from "./record.ts";

export async function assertGroups(db: Db, ctx: Ctx, groups: readonly string[]): Promise<void> {
  if (groups.length === 0) return;
  const known = new Set((await groupsOf(db, ctx.storeId, { consistent: true })).map(({ id }) => id));
  const missing = groups.find((id) => !known.has(id));
  if (missing) throw groupNotFound(missing);
}

/** Addresses keep their ids and what they are the default for; a new one gets an id. */
function addressesOf(clock: Clock, edit: CustomerEdit, before: readonly CustomerAddress[]): CustomerAddress[] {
  const known = new Map(before.map((address) => [address.id, address]));
  const next = edit.addresses.map((address) => {
    const old = address.id ? known.get(address.id) : undefined;
    return {
      ...addressOf(address),
      id: old?.id ?? clock.newId("address"),
      isDefaultShipping: old?.isDefaultShipping ?? false,
      isDefaultBilling: old?.isDefaultBilling ?? false,
    };
  });
  return withDefaults(next);
}

/** `before` with what staff entered; a change of heart about mail is dated. */
export function editedCustomer(clock: Clock, ctx: Ctx, before: CustomerRecord, edit: CustomerEdit): CustomerRecord {
  const { email, name, phone, groups, tags, acceptsMail } = edit;
  const addresses = addressesOf(clock, edit, before.addresses);
  const home = addresses.find(({ isDefaultShipping }) => isDefaultShipping);
  return {
    ...before,
    ...{ email, name, phone, addresses },
    ...(before.otherEmails ? { otherEmails: before.otherEmails.filter((each) => each !== email) } : {}),
    groups: [...new Set(groups)],
    tags: [...new Set(tags)],
    country: before.country ?? home?.country,
    marketing: marketingOf(before, acceptsMail, ctx.now),
    updatedAt: ctx.now,
  };
}

export function marketingOf(
  { marketing }: CustomerRecord,
  acceptsMail: boolean,
  now: string,
): CustomerRecord["marketing"] {
  return marketing.email === acceptsMail ? marketing : { email: acceptsMail, at: now };
}
