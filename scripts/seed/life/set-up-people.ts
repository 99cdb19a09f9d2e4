import { customerIdByEmail } from "@quayside/functions/customers/finding/store.ts";
import { env } from "@quayside/functions/platform/env.ts";
import type { Identity } from "../../local/identity/server.ts";
import { localPools } from "../../local/platform/pools.ts";
import { demoShopper } from "../../local/staff.ts";
import type { Act, Hands } from "./hands.ts";
import { momentOf } from "./moment.ts";
import { emailOf, groupNames, groupWords, type Person, people } from "./people.data.ts";

const grantReason = "The lantern came a week late";
/** Pence. */
const granted = 1500;

async function groupsOf(hands: Hands, start: Date): Promise<ReadonlyMap<string, string>> {
  const act = hands.staff(momentOf(start, [40, "09:00"]));
  const known = await act("customer-groups.list");
  const ids = new Map<string, string>();
  for (const key of ["trade", "friends"] as const) {
    const [name, description] = [groupNames[key], groupWords[key]];
    const there = known.find((group) => group.name === name);
    ids.set(key, (there ?? (await act("customer-groups.create", { body: { name, description } }))).id);
  }
  return ids;
}

async function customerOf(
  hands: Hands,
  act: Act,
  person: Person,
  groups: ReadonlyMap<string, string>,
): Promise<string> {
  const email = emailOf(person);
  const there = await customerIdByEmail(hands.db, env.storeId, email, { consistent: true });
  if (there) return there;
  const { name, phone, address, tags = [], wantsNews = false } = person;
  const made = await act("customers.create", {
    body: {
      ...{ email, name, phone, tags: [...tags], acceptsMail: wantsNews, addresses: [{ name, ...address }] },
      groups: (person.groups ?? []).flatMap((key) => groups.get(key) ?? []),
    },
  });
  return made.customer.id;
}

/** A sign-in of the customer pool, and the customer it is. */
async function openAccount(hands: Hands, start: Date, identity: Pick<Identity, "seedUser">): Promise<string> {
  const { email, password, name } = demoShopper;
  const poolId = localPools.customers.id;
  const account = identity.seedUser({ poolId, email, password, groups: [], attributes: { name } });
  const act = hands.shopper(momentOf(start, [39, "18:00"]), { account, email });
  await act("account.open", { body: { name } });
  return account;
}

/** What the shop owes her, to be spent in it: granted once. */
async function grantCredit(hands: Hands, start: Date, customerId: string): Promise<void> {
  const act = hands.staff(momentOf(start, [21, "10:00"]));
  const params = { customerId };
  const { items } = await act("store-credit.entries", { params, query: {} });
  if (items.some(({ reason }) => reason === grantReason)) return;
  await act("store-credit.adjust", { params, body: { change: granted, reason: grantReason } });
}

export interface SetUpPeople {
  /** Ids by key. */
  groups: ReadonlyMap<string, string>;
  /** `sub` of those who have an account, by key. */
  accounts: ReadonlyMap<string, string>;
}

/** Groups, the customers whom staff entered, their notes, and one account with store credit. */
export async function setUpPeople(
  hands: Hands,
  start: Date,
  identity: Pick<Identity, "seedUser">,
): Promise<SetUpPeople> {
  const groups = await groupsOf(hands, start);
  const ids = new Map<string, string>();
  for (const person of people) {
    if (person.enteredDaysAgo === undefined) continue;
    const act = hands.staff(momentOf(start, [person.enteredDaysAgo, "08:30"]));
    const customerId = await customerOf(hands, act, person, groups);
    ids.set(person.key, customerId);
    const { notes } = await act("customers.get", { params: { customerId } });
    for (const text of person.notes ?? [])
      if (!notes.some((note) => note.text === text))
        await act("customers.add-note", { params: { customerId }, body: { text } });
  }
  const account = await openAccount(hands, start, identity);
  await grantCredit(hands, start, ids.get(demoShopper.key) ?? "");
  return { groups, accounts: new Map([[demoShopper.key, account]]) };
}
