import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { getCart } from "../cart/store.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { reopenCart } from "./reopen-cart.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "./test-checkout.ts";
import { ofOrder, openTestDesk, type TestDesk } from "./test-desk.ts";

const clock = seededClock();
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;
let desk: TestDesk;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestCheckout(db, clock);
});
afterAll(() => dynamo.stop());

beforeEach(async () => {
  desk = await openTestDesk(shop);
});

describe("a shopper who has not paid wants something else", () => {
  test("the order ends, its stock is free, its payment impossible, and the cart is as it was", async () => {
    const { orderId, intentId, ctx } = await desk.order(3);
    const { order } = await desk.detail(orderId);
    const before = await getCart(db, testStoreId, order.cartId ?? "");
    expect(await reopenCart(shop.deps, ctx, ofOrder(orderId))).toEqual({ cartId: order.cartId });
    expect((await desk.detail(orderId)).order).toMatchObject({ state: "cancelled", cancelReason: "It was not paid." });
    expect(shop.provider.intents.get(intentId)?.state).toBe("cancelled");
    expect(await desk.level()).toMatchObject({ reserved: 0, free: 3 });
    const cart = await getCart(db, testStoreId, order.cartId ?? "");
    expect(cart).toMatchObject({
      state: "open",
      lines: before?.lines,
      codes: [],
      shippingAddress: before?.shippingAddress,
    });
    expect(cart?.orderId).toBeUndefined();
  });

  test("asked again it changes nothing, also when the cart has become another order since", async () => {
    const { record, ctx: holder } = await shop.cart({ [desk.sku]: 1 });
    const first = await shop.place(holder, record);
    const ctx = { ...holder, guestToken: first.orderToken };
    await reopenCart(shop.deps, ctx, ofOrder(first.orderId));
    const reopened = await getCart(db, testStoreId, record.id, { consistent: true });
    await reopenCart(shop.deps, ctx, ofOrder(first.orderId));
    expect(await getCart(db, testStoreId, record.id, { consistent: true })).toEqual(reopened);
    const second = await shop.place(holder, record);
    expect(second.orderId).not.toBe(first.orderId);
    await reopenCart(shop.deps, ctx, ofOrder(first.orderId));
    expect(await getCart(db, testStoreId, record.id)).toMatchObject({ state: "closed", orderId: second.orderId });
  });

  test("what was paid meanwhile is an order, not a cart", async () => {
    const { orderId, intentId, ctx } = await desk.order();
    shop.provider.pay(intentId);
    await expect(reopenCart(shop.deps, ctx, ofOrder(orderId))).rejects.toMatchObject({
      code: "ORDER_NOT_PAYABLE",
      details: { state: "paid" },
    });
    const { order } = await desk.detail(orderId);
    expect(order).toMatchObject({ state: "open", paymentState: "paid" });
    expect(await getCart(db, testStoreId, order.cartId ?? "")).toMatchObject({ state: "closed", orderId });
  });

  test("an attempt that died after the order had ended is finished by the next", async () => {
    const { orderId, ctx } = await desk.order();
    clock.advance(901_000);
    expect(await desk.sweep(orderId)).toBe("expired");
    const { cartId } = await reopenCart(shop.deps, ctx, ofOrder(orderId));
    expect(await getCart(db, testStoreId, cartId)).toMatchObject({ state: "open" });
  });

  test("nobody else's order", async () => {
    const [{ orderId }, { ctx }] = [await desk.order(), await desk.order()];
    await expect(reopenCart(shop.deps, ctx, ofOrder(orderId))).rejects.toMatchObject({ code: "ORDER_NOT_FOUND" });
  });
});
