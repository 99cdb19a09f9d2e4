import { type Account, accountOperations, type SavedCard } from "@quayside/shared/account/contract.ts";
import { customerGroupOperations, customerOperations } from "@quayside/shared/customers/contract.ts";
import type { CustomerDetail, CustomerGroup } from "@quayside/shared/customers/schema.ts";
import type { Example } from "./example.ts";
import { dataOf, type Request } from "./world/call.ts";
import { customer, staff } from "./world/callers.ts";
import { withKey } from "./world/shopper.ts";

let homes = 0;

const newHome = () => {
  homes += 1;
  return {
    name: "Grace Hopper",
    line1: `${homes % 10} Rue de Rivoli`,
    city: "Paris",
    postcode: "75001",
    country: "FR",
  };
};

/** The account of whoever may best call these routes, with one address: an address book has room for few. */
const openedAccount =
  (more: (account: Account) => Request = () => ({})): Example =>
  async (world) => {
    const by = customer(world.tokens);
    const account = dataOf<Account>(await world.call(accountOperations.open, { body: {} }, by));
    const [kept, ...others] = account.addresses;
    for (const { id } of others)
      dataOf(await world.call(accountOperations.removeAddress, { params: { addressId: id } }, by));
    if (kept) return more({ ...account, addresses: [kept] });
    const request = withKey({ body: newHome() });
    return more(dataOf<Account>(await world.call(accountOperations.addAddress, request, by)));
  };
const ownAddress = (more: Request = {}) =>
  openedAccount(({ addresses }) => ({ params: { addressId: addresses.at(-1)?.id ?? "" }, ...more }));

/** A card of theirs at the provider, as their browser would have put it there. */
const savedCard: Example = async (world) => {
  const by = customer(world.tokens);
  dataOf<Account>(await world.call(accountOperations.open, { body: {} }, by));
  const { clientSecret } = dataOf<{ clientSecret: string }>(await world.call(accountOperations.beginCard, {}, by));
  const [intentId = ""] = clientSecret.split("_secret");
  await world.stripe.client.setupIntents.confirm(intentId, { payment_method: "pm_card_visa" });
  const [card] = dataOf<SavedCard[]>(await world.call(accountOperations.cards, {}, by));
  return { params: { cardId: card?.id ?? "" } };
};

let people = 0;

function personBody() {
  people += 1;
  const email = `person${people}@example.com`;
  return { email, name: `Person ${people}`, groups: [], tags: [], acceptsMail: false, addresses: [] };
}

function groupBody() {
  people += 1;
  return { name: `Group ${people}` };
}

const knownCustomer =
  (more: (detail: CustomerDetail) => Request = () => ({})): Example =>
  async (world) => {
    const request = withKey({ body: personBody() });
    const answer = await world.call(customerOperations.create, request, staff(world.tokens, ["admin"]));
    const detail = dataOf<CustomerDetail>(answer);
    return { params: { customerId: detail.customer.id }, ...more(detail) };
  };

type Known = CustomerDetail["customer"];

/** Two records of what may be one person. */
const twoRecords =
  (more: (both: [Known, Known]) => Request = () => ({})): Example =>
  async (world) => {
    const made = async () => {
      const request = withKey({ body: personBody() });
      const answer = await world.call(customerOperations.create, request, staff(world.tokens, ["admin"]));
      return dataOf<CustomerDetail>(answer).customer;
    };
    const [kept, other] = [await made(), await made()];
    return { params: { customerId: kept.id, otherId: other.id }, ...more([kept, other]) };
  };

const knownGroup =
  (more: () => Request = () => ({})): Example =>
  async (world) => {
    const request = withKey({ body: groupBody() });
    const answer = await world.call(customerGroupOperations.create, request, staff(world.tokens, ["admin"]));
    return { params: { groupId: dataOf<CustomerGroup>(answer).id }, ...more() };
  };

/** What operations of accounts, customers and their groups need, as `examples` has it. */
export const customerExamples: Record<string, Example> = {
  "account.get": openedAccount(),
  "account.open": async () => ({ body: {} }),
  "account.update": openedAccount(() => ({ body: { name: "Grace Hopper", acceptsMail: true } })),
  "account.add-address": openedAccount(() => ({ body: newHome() })),
  "account.change-address": ownAddress({ body: newHome() }),
  "account.remove-address": ownAddress(),
  "account.orders": openedAccount(),
  "account.credit": openedAccount(),
  "account.credit-entries": openedAccount(),
  "account.cards": openedAccount(),
  "account.begin-card": openedAccount(),
  "account.remove-card": savedCard,

  "customers.get": knownCustomer(),
  "customers.orders": knownCustomer(),
  "customers.create": async () => ({ body: personBody() }),
  "customers.update": knownCustomer(({ customer: { version } }) => ({ body: { ...personBody(), version } })),
  "customers.add-note": knownCustomer(() => ({ body: { text: "Rings before noon" } })),
  "customers.preview-merge": twoRecords(),
  "customers.merge": twoRecords(([kept, other]) => ({
    body: { version: kept.version, otherVersion: other.version, reason: "The same person" },
  })),
  "customers.erase": knownCustomer(() => ({ body: { reason: "Asked for by mail" } })),
  "customer-groups.create": async () => ({ body: groupBody() }),
  "customer-groups.update": knownGroup(() => ({
    body: { ...groupBody(), description: "Buys by the crate", version: 1 },
  })),
  "customer-groups.remove": knownGroup(),
};
