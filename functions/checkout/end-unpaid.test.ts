import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { getCart } from "../cart/store.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { createDb, type Db, documentClient } from "../store/db.ts";
import { tableDefinition } from "../store/table.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "./test-checkout.ts";
import { accountsOf, openTestDesk, type TestDesk } from "./test-desk.ts";

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
  shop.provider.refunds = "succeeded";
});

describe("a payment too late", () => {
  test("an unpaid order ends when its time is over: intent first, then stock", async () => {
    const { orderId, intentId } = await desk.order(3);
    expect(await desk.sweep(orderId)).toBe("waiting");
    clock.advance(901_000);
    expect(await desk.sweep(orderId)).toBe("expired");
    expect(shop.provider.intents.get(intentId)?.state).toBe("cancelled");
    const found = await desk.detail(orderId);
    expect(found.order).toMatchObject({ state: "cancelled", status: "cancelled", paymentState: "cancelled" });
    expect(found.reservations).toEqual([{ sku: desk.sku, location: "main", quantity: 3, state: "released" }]);
    expect(await desk.level()).toMatchObject({ reserved: 0, free: 3 });
    expect(await desk.sweep(orderId)).toBe("done");
  });

  test("paid after its time but before the sweep: it is paid", async () => {
    const { orderId, intentId } = await desk.order();
    clock.advance(901_000);
    shop.provider.pay(intentId);
    expect(await desk.sweep(orderId)).toBe("settled");
    expect((await desk.detail(orderId)).order).toMatchObject({ state: "open", paymentState: "paid" });
  });

  test("an order that died before it had an intent ends too, and its intent can never be paid", async () => {
    const { record, ctx } = await shop.cart({ [desk.sku]: 2 });
    const key = `died-before-the-intent-${desk.sku}`;
    const quoteHash = await shop.agreed(ctx, record);
    shop.provider.unreachable = true;
    await expect(shop.place(ctx, record, { key, quoteHash })).rejects.toMatchObject({ kind: "unavailable" });
    shop.provider.unreachable = false;
    clock.advance(901_000);
    const orderId = (await getCart(db, testStoreId, record.id))?.orderId ?? "";
    expect(await desk.sweep(orderId)).toBe("expired");
    expect(shop.provider.intentOf(orderId).state).toBe("cancelled");
    expect(await desk.level()).toMatchObject({ reserved: 0 });
    await expect(shop.place(ctx, record, { key, quoteHash })).rejects.toMatchObject({ code: "ORDER_NOT_PAYABLE" });
  });

  test("while the provider cannot be asked, stock stays held", async () => {
    const { orderId } = await desk.order(2);
    clock.advance(901_000);
    shop.provider.unreachable = true;
    await expect(desk.sweep(orderId)).rejects.toMatchObject({ kind: "unavailable" });
    shop.provider.unreachable = false;
    expect(await desk.level()).toMatchObject({ reserved: 2 });
    expect(await desk.sweep(orderId)).toBe("expired");
  });

  test("a slow payment gives its stock up, and gets it again when the money comes", async () => {
    const { orderId, intentId } = await desk.order(2);
    shop.provider.process(intentId);
    clock.advance(901_000);
    expect(await desk.sweep(orderId)).toBe("released");
    expect(await desk.level()).toMatchObject({ reserved: 0 });
    expect(await desk.sweep(orderId)).toBe("waiting");
    shop.provider.pay(intentId);
    const { order, reservations } = await desk.settle(orderId);
    expect(order).toMatchObject({ state: "open", paymentState: "paid" });
    expect(reservations).toEqual([{ sku: desk.sku, location: "main", quantity: 2, state: "held" }]);
    expect(await desk.level()).toMatchObject({ reserved: 2 });
  });

  test("when the stock is gone the money goes back by itself, and a person and the shopper are told", async () => {
    const { orderId, intentId } = await desk.order(2);
    shop.provider.process(intentId);
    clock.advance(901_000);
    await desk.sweep(orderId);
    await desk.order(2);
    shop.provider.pay(intentId);
    const { order } = await desk.settle(orderId);
    expect(order).toMatchObject({ state: "cancelled", paymentState: "refunded" });
    expect(shop.provider.intents.get(intentId)?.refunds).toMatchObject([{ amount: 2795 }]);
    expect(await desk.raised(orderId)).toEqual(["late-payment-refunded"]);
    expect(accountsOf(await desk.detail(orderId))).toEqual({});
    await Promise.all([desk.settle(orderId), desk.sweep(orderId)]);
    expect(shop.provider.intents.get(intentId)?.refunds).toHaveLength(1);
  });

  test("a slow payment that fails ends the order at the next question", async () => {
    const { orderId, intentId } = await desk.order(2);
    shop.provider.process(intentId);
    clock.advance(901_000);
    await desk.sweep(orderId);
    const intent = shop.provider.intents.get(intentId);
    if (intent) intent.state = "open";
    clock.advance(3_601_000);
    expect(await desk.sweep(orderId)).toBe("expired");
    expect(await desk.level()).toMatchObject({ reserved: 0, free: 3 });
  });
});
