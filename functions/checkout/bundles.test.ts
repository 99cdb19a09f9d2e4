import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { quoteCart } from "../cart/quote.ts";
import { tableSource } from "../cart/table-source.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { recountStock } from "../inventory/recount-stock.ts";
import { stockOf } from "../inventory/store.ts";
import { findOrder } from "../orders/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "./test-checkout.ts";

const clock = seededClock();
let dynamo: TestDynamo;
let db: Db;
let checkout: TestCheckout;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  checkout = await openTestCheckout(db, clock);
});
afterAll(() => dynamo.stop());

const level = async (sku: string) => (await stockOf(db, testStoreId, [sku], { consistent: true })).get(sku)?.[0];

/** A table of one leaf and two legs, with stock of leaves and legs. */
async function tables(
  name: string,
  leaves: number,
  legs: number,
): Promise<{ table: string; leg: string; leaf: string }> {
  const { shop } = checkout;
  const [table, leaf, leg] = [`${name}-table`, `${name}-leaf`, `${name}-leg`];
  const names = { table: table.toUpperCase(), leaf: leaf.toUpperCase(), leg: leg.toUpperCase() };
  await shop.product(leaf, 1200);
  await shop.product(leg, 300);
  const components = [
    { sku: names.leaf, quantity: 1 },
    { sku: names.leg, quantity: 2 },
  ];
  await shop.product(table, 1700, { components });
  await shop.stock(names.leaf, leaves);
  await shop.stock(names.leg, legs);
  return names;
}

/** What the cart tells of each line. */
async function told(lines: Record<string, number>) {
  const { record, ctx } = await checkout.cart(lines);
  const { cart } = await quoteCart(checkout.deps, ctx, record, tableSource(db, testStoreId));
  return cart.lines.map(({ available, problem }) => ({ available, problem }));
}

describe("a bundle", () => {
  test("is sold as often as its scarcest part makes it, and the order takes its parts", async () => {
    const { table, leaf, leg } = await tables("oak", 9, 7);
    expect(await told({ [table]: 1 })).toMatchObject([{ available: 3 }]);
    const { orderId } = await checkout.order({ [table]: 3 });
    const record = await findOrder(db, testStoreId, orderId);
    expect(record?.order.lines[0]).toMatchObject({
      sku: table,
      components: [
        { sku: leaf, quantity: 1 },
        { sku: leg, quantity: 2 },
      ],
    });
    expect(record?.reservations).toEqual([
      { sku: leaf, location: "main", quantity: 3, state: "held" },
      { sku: leg, location: "main", quantity: 6, state: "held" },
    ]);
    expect(await level(leg)).toMatchObject({ reserved: 6, free: 1 });
    await expect(checkout.order({ [table]: 1 })).rejects.toMatchObject({
      code: "SOLD_OUT",
      details: { field: `lines.${table}` },
    });
  });

  test("and its part in one cart are one demand", async () => {
    const { table, leg } = await tables("elm", 9, 7);
    expect(await told({ [leg]: 4, [table]: 2 })).toEqual([
      { available: 7, problem: "PRICE_CHANGED" },
      { available: 1, problem: "NOT_ENOUGH_STOCK" },
    ]);
    await expect(checkout.order({ [leg]: 4, [table]: 2 })).rejects.toMatchObject({ code: "SOLD_OUT" });
    const { orderId } = await checkout.order({ [leg]: 3, [table]: 2 });
    const held = (await findOrder(db, testStoreId, orderId))?.reservations.filter(({ sku }) => sku === leg);
    expect(held).toMatchObject([{ quantity: 7 }]);
    expect(await level(leg)).toMatchObject({ free: 0 });
  });

  test("twenty at once for the parts of four sell four", async () => {
    const { table, leaf, leg } = await tables("ash", 4, 20);
    const carts = await Promise.all(Array.from({ length: 20 }, () => checkout.cart({ [table]: 1 })));
    const results = await Promise.allSettled(carts.map(({ record, ctx }) => checkout.place(ctx, record)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    expect(await level(leaf)).toMatchObject({ reserved: 4, free: 0 });
    expect(await level(leg)).toMatchObject({ reserved: 8, free: 12 });
  });

  test("of which a part is sold out is sold out", async () => {
    const { table } = await tables("yew", 3, 1);
    expect(await told({ [table]: 1 })).toEqual([{ available: 0, problem: "SOLD_OUT" }]);
  });
});

describe("a backorder", () => {
  test("is sold as deep as its threshold, also by twenty at once, and never deeper", async () => {
    await checkout.shop.product("kettle", 2000, { outOfStockThreshold: -5 });
    await checkout.shop.stock("KETTLE", 2);
    expect(await told({ KETTLE: 7 })).toEqual([{ available: 7, problem: "PRICE_CHANGED" }]);
    const carts = await Promise.all(Array.from({ length: 20 }, () => checkout.cart({ KETTLE: 1 })));
    const results = await Promise.allSettled(carts.map(({ record, ctx }) => checkout.place(ctx, record)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(7);
    expect(await level("KETTLE")).toMatchObject({ onHand: 2, reserved: 7, free: -5, available: 0 });
  });

  test("is possible before the first ever came, and is counted", async () => {
    await checkout.shop.product("wok", 2000, { outOfStockThreshold: -1 });
    await checkout.order({ WOK: 1 });
    expect(await level("WOK")).toMatchObject({ onHand: 0, reserved: 1, free: -1 });
    await expect(checkout.order({ WOK: 1 })).rejects.toMatchObject({ code: "SOLD_OUT" });
  });
});

test("units that a threshold keeps back are not sold", async () => {
  await checkout.shop.product("scale", 2000, { outOfStockThreshold: 3 });
  await checkout.shop.stock("SCALE", 4);
  await checkout.order({ SCALE: 1 });
  await expect(checkout.order({ SCALE: 1 })).rejects.toMatchObject({ code: "SOLD_OUT" });
  expect(await level("SCALE")).toMatchObject({ free: 3 });
});

test("after all of it every counter is the sum of its movements", async () => {
  const result = await recountStock({ db, clock }, systemCtx(testStoreId, "test", clock));
  expect(result).toMatchObject({ different: 0, busy: 0 });
});
