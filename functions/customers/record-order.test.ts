import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../checkout/test-checkout.ts";
import { openTestDesk, type TestDesk } from "../checkout/test-desk.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { customerFacts } from "./facts.ts";
import { customerIdByEmail } from "./finding/store.ts";
import { ordersOfCustomer } from "./orders-of-customer.ts";
import { recordOrder } from "./record-order.ts";
import { findCustomer } from "./store.ts";

const clock = seededClock(11);
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;
let desk: TestDesk;
let email: string;
let people = 0;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("record"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "record", clock });
  shop = await openTestCheckout(db, clock);
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  desk = await openTestDesk(shop);
  people += 1;
  email = `guest${people}@example.com`;
});

async function order(as = email, quantity = 1) {
  const placed = await shop.order({ [desk.sku]: quantity }, { email: as });
  return { orderId: placed.orderId, intentId: placed.payment?.intentId ?? "" };
}
const record = (orderId: string) => recordOrder(shop.deps, desk.system(), orderId);
const figures = async (as = email) => {
  const id = await customerIdByEmail(db, testStoreId, as);
  return id ? (await findCustomer(db, testStoreId, id))?.stats : undefined;
};

describe("an order's customer", () => {
  test("a guest becomes known by the first order and is known by the next, however the address is typed", async () => {
    const first = await order();
    await record(first.orderId);
    const second = await order(email.toUpperCase());
    await record(second.orderId);
    const { order: stored } = await desk.detail(second.orderId);
    const { order: earlier } = await desk.detail(first.orderId);
    expect(stored.customerId).toMatch(/^cus_/);
    expect(earlier.customerId).toBe(stored.customerId);
    const page = await ordersOfCustomer(db, testStoreId, stored.customerId ?? "", { per_page: 10 });
    expect(page.items.map(({ id }) => id).toSorted()).toEqual([first.orderId, second.orderId].toSorted());
    expect(await customerFacts(db, testStoreId, { email })).toMatchObject({ ordersPlaced: 2, groups: [] });
    expect(await customerFacts(db, testStoreId, { email: "nobody@example.com" })).toMatchObject({ ordersPlaced: 0 });
  });

  test("two first orders at once make one customer with both", async () => {
    const orders = [await order(), await order(), await order()];
    await Promise.all(orders.map(({ orderId }) => record(orderId)));
    expect(await figures()).toMatchObject({ orders: 3, spent: 0 });
  });

  test("the same event any number of times, also at once, counts once", async () => {
    const { orderId, intentId } = await order();
    shop.provider.pay(intentId);
    await desk.settle(orderId);
    await Promise.all([record(orderId), record(orderId), record(orderId)]);
    const once = await figures();
    const total = (await desk.detail(orderId)).order.totals.total.amount;
    expect(once).toMatchObject({ orders: 1, spent: total });
    await record(orderId);
    expect(await figures()).toEqual(once);
  });

  test("a cancelled order is taken out again, with what came back", async () => {
    const kept = await order();
    shop.provider.pay(kept.intentId);
    await desk.settle(kept.orderId);
    await record(kept.orderId);
    const before = await figures();
    const gone = await order();
    shop.provider.pay(gone.intentId);
    await desk.settle(gone.orderId);
    await record(gone.orderId);
    expect((await figures())?.orders).toBe(2);
    await desk.cancel(gone.orderId);
    await record(gone.orderId);
    expect(await figures()).toMatchObject({ orders: before?.orders, spent: before?.spent });
  });
});
