import { type Account, accountOperations } from "@quayside/shared/account/contract.ts";
import type { Address } from "@quayside/shared/store/schema.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditOfObject } from "../audit/store.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { orderStatus } from "../checkout/order-status.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../checkout/test-checkout.ts";
import { ofOrder, openTestDesk, type TestDesk } from "../checkout/test-desk.ts";
import { customerFacts } from "../customers/facts.ts";
import { forgetOrders } from "../customers/forget-orders.ts";
import { recordOrder } from "../customers/record-order.ts";
import { findCustomer } from "../customers/store.ts";
import { adjustStoreCredit } from "../gift-cards/adjust-store-credit.ts";
import { once } from "../idempotency/once.ts";
import { orderIdsByEmail } from "../orders/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { addAddress } from "./add-address.ts";
import { changeAddress } from "./change-address.ts";
import { closeAccount } from "./close-account.ts";
import { getAccount } from "./get-account.ts";
import { getCredit } from "./get-credit.ts";
import { listCreditEntries } from "./list-credit-entries.ts";
import { listOwnOrders } from "./list-own-orders.ts";
import { openAccount } from "./open-account.ts";
import { removeAddress } from "./remove-address.ts";
import { updateAccount } from "./update-account.ts";

const clock = seededClock(3);
const none = { params: undefined, query: undefined, body: undefined };
const removed: string[] = [];
const vault = { closePayer: async () => {} };
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;
let desk: TestDesk;
let deps: TestCheckout["deps"] & { signIns: { remove(id: string): Promise<void> }; vault: typeof vault };
let people = 0;
let email = "";

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("account"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "account", clock });
  shop = await openTestCheckout(db, clock);
  deps = { ...shop.deps, signIns: { remove: async (id) => void removed.push(id) }, vault };
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  desk = await openTestDesk(shop);
  people += 1;
  email = `shopper${people}@example.com`;
});

function signedIn(accountId = `sub-${people}`, as = email, emailVerified = true): Ctx {
  const actor = { kind: "customer", accountId, email: as, emailVerified } as const;
  return { storeId: testStoreId, actor, requestId: "r", now: clock.now().toISOString() };
}
const open = (ctx = signedIn(), name?: string) =>
  openAccount(deps, ctx, { ...none, body: { name } }) as Promise<Account>;
const orders = async (ctx = signedIn()) =>
  (await listOwnOrders(deps, ctx, { ...none, query: { per_page: 50 } })).items.map(({ id }) => id);
const refused = (code: string) => expect.objectContaining({ code });

async function guestOrder(as = email) {
  const placed = await shop.order({ [desk.sku]: 1 }, { email: as });
  await recordOrder(deps, desk.system(), placed.orderId);
  return placed;
}

describe("opening", () => {
  test("nobody has an account before, and the same one ever after", async () => {
    await expect(getAccount(deps, signedIn(), none)).rejects.toEqual(refused("ACCOUNT_NOT_OPEN"));
    const opened = await open(signedIn(), "Ada Byron");
    expect(opened).toMatchObject({ email, name: "Ada Byron", addresses: [] });
    expect(await open(signedIn(), "Somebody Else")).toMatchObject({ id: opened.id, name: "Ada Byron" });
    expect(await getAccount(deps, signedIn(), none)).toMatchObject({ id: opened.id });
  });

  test("what the address bought as a guest comes with it, once the address is verified", async () => {
    const { orderId } = await guestOrder(email.toUpperCase());
    await expect(open(signedIn(undefined, email, false))).rejects.toEqual(refused("EMAIL_NOT_VERIFIED"));
    await expect(orders()).rejects.toEqual(refused("ACCOUNT_NOT_OPEN"));
    await open();
    expect(await orders()).toEqual([orderId]);
    const own = { ...signedIn(), guestToken: undefined };
    expect(await orderStatus(deps, own, ofOrder(orderId))).toMatchObject({ id: orderId });
    const stranger = signedIn("another-sub", "another@example.com");
    await open(stranger);
    await expect(orderStatus(deps, stranger, ofOrder(orderId))).rejects.toEqual(refused("ORDER_NOT_FOUND"));
    expect(await orders(stranger)).toEqual([]);
  });

  test("two devices and an order at once make one customer", async () => {
    const placed = await shop.order({ [desk.sku]: 1 }, { email });
    const record = recordOrder(deps, desk.system(), placed.orderId);
    const [one, other] = await Promise.all([open(), open(), record]);
    expect(one.id).toBe(other.id);
    expect(await orders()).toEqual([placed.orderId]);
  });

  test("groups and past orders count for the account, groups never for a typed address", async () => {
    await guestOrder();
    await open();
    const accountId = `sub-${people}`;
    expect(await customerFacts(db, testStoreId, { accountId })).toMatchObject({ ordersPlaced: 1 });
    expect(await customerFacts(db, testStoreId, { email })).toMatchObject({ ordersPlaced: 1, groups: [] });
  });

  test("an address changed at the user pool is taken over, and free for its next owner", async () => {
    const { id } = await open();
    const moved = `moved-${email}`;
    expect(await open(signedIn(undefined, moved))).toMatchObject({ id, email: moved });
    const next = await open(signedIn("next-owner", email));
    expect(next.id).not.toBe(id);
  });

  test("who proves an address gets it, though its last holder was not back since", async () => {
    const { id } = await open();
    const next = await open(signedIn("early-owner", email));
    expect(next.id).not.toBe(id);
    expect(await open(signedIn(undefined, `late-${email}`))).toMatchObject({ id, email: `late-${email}` });
    expect(await open(signedIn("early-owner", email))).toMatchObject({ id: next.id, email });
  });
});

describe("address book", () => {
  const home: Address = { name: "Ada", line1: "1 Main St", city: "London", postcode: "sw1a1aa", country: "GB" };
  const add = (address: Address, more: { isDefaultShipping?: boolean } = {}) =>
    addAddress(deps, signedIn(), {
      ...none,
      body: { ...address, isDefaultShipping: false, isDefaultBilling: false, ...more },
    }) as Promise<Account>;

  test("the first is the default, the same is not kept twice, the last one chosen becomes the default", async () => {
    await open();
    await add(home);
    const again = await add({ ...home, line1: "1 MAIN ST", postcode: "SW1A 1AA" });
    expect(again.addresses).toMatchObject([{ postcode: "SW1A 1AA", isDefaultShipping: true, isDefaultBilling: true }]);
    const { addresses } = await add({ ...home, line1: "2 Side St" }, { isDefaultShipping: true });
    expect(
      addresses.map(({ line1, isDefaultShipping, isDefaultBilling }) => [line1, isDefaultShipping, isDefaultBilling]),
    ).toEqual([
      ["1 MAIN ST", false, true],
      ["2 Side St", true, false],
    ]);
    const params = { addressId: addresses[1]?.id ?? "" };
    const left = await removeAddress(deps, signedIn(), { ...none, params });
    expect(left.addresses).toMatchObject([{ line1: "1 MAIN ST", isDefaultShipping: true }]);
    await expect(removeAddress(deps, signedIn(), { ...none, params })).rejects.toEqual(refused("ADDRESS_NOT_FOUND"));
  });

  test("is changed, with a postcode that fits", async () => {
    await open();
    const { addresses } = await add(home);
    const params = { addressId: addresses[0]?.id ?? "" };
    const flags = { isDefaultShipping: true, isDefaultBilling: false };
    const body = { ...home, ...flags, city: "Paris", postcode: "75001", country: "FR" };
    const changed = (await changeAddress(deps, signedIn(), { ...none, params, body })) as Account;
    expect(changed.addresses).toMatchObject([{ id: params.addressId, city: "Paris", country: "FR" }]);
    const wrong = { ...body, postcode: "SW1A 1AA" };
    expect(() => changeAddress(deps, signedIn(), { ...none, params, body: wrong })).toThrow(
      expect.objectContaining({ code: "POSTCODE_NOT_VALID" }),
    );
  });

  test("edits of two devices are both kept", async () => {
    await open();
    await Promise.all([add(home), add({ ...home, line1: "2 Side St" }), add({ ...home, line1: "3 Back St" })]);
    expect((await getAccount(deps, signedIn(), none)).addresses).toHaveLength(3);
  });
});

test("a profile says when somebody last decided about mail", async () => {
  await open();
  const body = { name: "Ada", phone: "", acceptsMail: true };
  const once = (await updateAccount(deps, signedIn(), { ...none, body })) as Account;
  expect(once.marketing).toEqual({ email: true, at: clock.now().toISOString() });
  clock.advance(5000);
  expect(((await updateAccount(deps, signedIn(), { ...none, body })) as Account).marketing).toEqual(once.marketing);
});

describe("deleting", () => {
  test("open orders stand in the way", async () => {
    await guestOrder();
    await open();
    await expect(closeAccount(deps, signedIn(), none)).rejects.toEqual(refused("CUSTOMER_HAS_OPEN_ORDERS"));
    expect(removed).not.toContain(`sub-${people}`);
  });

  test("the person goes, orders and figures stay", async () => {
    const { orderId } = await guestOrder();
    const { id } = await open();
    await desk.cancel(orderId);
    expect(await closeAccount(deps, signedIn(), none)).toEqual({ closed: true });
    expect(removed).toContain(`sub-${people}`);
    await forgetOrders(deps, desk.system(), id);
    await forgetOrders(deps, desk.system(), id);
    const { order } = await desk.detail(orderId);
    expect(order).toMatchObject({ customerId: id, email: "", shippingAddress: { name: "Deleted customer" } });
    expect(order.totals.total.amount).toBeGreaterThan(0);
    expect((await orderIdsByEmail(db, testStoreId, email, {})).items).toEqual([]);
    const { record } = (await findCustomer(db, testStoreId, id)) ?? {};
    expect(record).toMatchObject({ state: "deleted", email: "", name: "", addresses: [] });
    expect(JSON.stringify(record)).not.toContain(email);
    await expect(open()).rejects.toEqual(refused("ACCOUNT_DELETED"));
    expect(await closeAccount(deps, signedIn(), none)).toEqual({ closed: true });
    expect((await open(signedIn("new-sub"))).id).not.toBe(id);
  });
});

test("the audit names no customer", async () => {
  const { id } = await open(signedIn(), "Ada Byron");
  const { items } = await auditOfObject(db, testStoreId, `customer:${id}`, {});
  expect(items.map(({ action, actor }) => [action, actor])).toEqual([
    ["customer.registered", `customer:sub-${people}`],
  ]);
  expect(JSON.stringify(items)).not.toMatch(/Ada|@/);
});

test("store credit is seen by whose it is, with what happened to it, and not who did it", async () => {
  const { id: customerId } = await open();
  const credit = () => getCredit(deps, signedIn(), none);
  expect(await credit()).toMatchObject({ balance: { amount: 0, currency: "GBP" } });
  await once(deps, { storeId: testStoreId, scope: "t", key: customerId, requestHash: "h" }, async (claim) => {
    const body = { change: 700, reason: "Goodwill" };
    const answer = await adjustStoreCredit(
      deps,
      { ...desk.system(), claim },
      { ...none, params: { customerId }, body },
    );
    return { status: 200, body: JSON.stringify(answer) };
  });
  expect(await credit()).toMatchObject({ balance: { amount: 700, currency: "GBP" } });
  const found = await listCreditEntries(deps, signedIn(), { ...none, query: { per_page: 50 } });
  const { items } = accountOperations.creditEntries.output.parse(found);
  expect(items).toMatchObject([{ kind: "granted", amount: { amount: 700 } }]);
  expect(items[0]).not.toHaveProperty("by");
  await expect(getCredit(deps, signedIn("nobody"), none)).rejects.toEqual(refused("ACCOUNT_NOT_OPEN"));
});
