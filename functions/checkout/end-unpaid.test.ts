import { describe, expect, test } from "vitest";
import { getCart } from "../cart/store.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { accountsOf } from "./test-desk.ts";
import { clock, testSaga } from "./test-saga.ts";

const saga = testSaga();

describe("a payment too late", () => {
  test("an unpaid order ends when its time is over: intent first, then stock", async () => {
    const { orderId, intentId } = await saga.desk.order(3);
    expect(await saga.desk.sweep(orderId)).toBe("waiting");
    clock.advance(901_000);
    expect(await saga.desk.sweep(orderId)).toBe("expired");
    expect(saga.shop.provider.intents.get(intentId)?.state).toBe("cancelled");
    const found = await saga.desk.detail(orderId);
    expect(found.order).toMatchObject({ state: "cancelled", status: "cancelled", paymentState: "cancelled" });
    expect(found.reservations).toEqual([{ sku: saga.desk.sku, location: "main", quantity: 3, state: "released" }]);
    expect(await saga.desk.level()).toMatchObject({ reserved: 0, free: 3 });
    expect(await saga.desk.sweep(orderId)).toBe("done");
  });

  test("paid after its time but before the sweep: it is paid", async () => {
    const { orderId, intentId } = await saga.desk.order();
    clock.advance(901_000);
    saga.shop.provider.pay(intentId);
    expect(await saga.desk.sweep(orderId)).toBe("settled");
    expect((await saga.desk.detail(orderId)).order).toMatchObject({ state: "open", paymentState: "paid" });
  });

  test("an order that died before it had an intent ends too, and its intent can never be paid", async () => {
    const { record, ctx } = await saga.shop.cart({ [saga.desk.sku]: 2 });
    const key = `died-before-the-intent-${saga.desk.sku}`;
    const quoteHash = await saga.shop.agreed(ctx, record);
    saga.shop.provider.unreachable = true;
    await expect(saga.shop.place(ctx, record, { key, quoteHash })).rejects.toMatchObject({ kind: "unavailable" });
    saga.shop.provider.unreachable = false;
    clock.advance(901_000);
    const orderId = (await getCart(saga.db, testStoreId, record.id))?.orderId ?? "";
    expect(await saga.desk.sweep(orderId)).toBe("expired");
    expect(saga.shop.provider.intentOf(orderId).state).toBe("cancelled");
    expect(await saga.desk.level()).toMatchObject({ reserved: 0 });
    await expect(saga.shop.place(ctx, record, { key, quoteHash })).rejects.toMatchObject({ code: "ORDER_NOT_PAYABLE" });
  });

  test("while the provider cannot be asked, stock stays held", async () => {
    const { orderId } = await saga.desk.order(2);
    clock.advance(901_000);
    saga.shop.provider.unreachable = true;
    await expect(saga.desk.sweep(orderId)).rejects.toMatchObject({ kind: "unavailable" });
    saga.shop.provider.unreachable = false;
    expect(await saga.desk.level()).toMatchObject({ reserved: 2 });
    expect(await saga.desk.sweep(orderId)).toBe("expired");
  });

  test("a slow payment gives its stock up, and gets it again when the money comes", async () => {
    const { orderId, intentId } = await saga.desk.order(2);
    saga.shop.provider.process(intentId);
    clock.advance(901_000);
    expect(await saga.desk.sweep(orderId)).toBe("released");
    expect(await saga.desk.level()).toMatchObject({ reserved: 0 });
    expect(await saga.desk.sweep(orderId)).toBe("waiting");
    saga.shop.provider.pay(intentId);
    const { order, reservations } = await saga.desk.settle(orderId);
    expect(order).toMatchObject({ state: "open", paymentState: "paid" });
    expect(reservations).toEqual([{ sku: saga.desk.sku, location: "main", quantity: 2, state: "held" }]);
    expect(await saga.desk.level()).toMatchObject({ reserved: 2 });
  });

  test("when the stock is gone the money goes back by itself, and a person and the shopper are told", async () => {
    const { orderId, intentId } = await saga.desk.order(2);
    saga.shop.provider.process(intentId);
    clock.advance(901_000);
    await saga.desk.sweep(orderId);
    await saga.desk.order(2);
    saga.shop.provider.pay(intentId);
    const { order } = await saga.desk.settle(orderId);
    expect(order).toMatchObject({ state: "cancelled", paymentState: "refunded" });
    expect(saga.shop.provider.intents.get(intentId)?.refunds).toMatchObject([{ amount: 2795 }]);
    expect(await saga.desk.raised(orderId)).toEqual(["late-payment-refunded"]);
    expect(accountsOf(await saga.desk.detail(orderId))).toEqual({});
    await Promise.all([saga.desk.settle(orderId), saga.desk.sweep(orderId)]);
    expect(saga.shop.provider.intents.get(intentId)?.refunds).toHaveLength(1);
  });

  test("a slow payment that fails ends the order at the next question", async () => {
    const { orderId, intentId } = await saga.desk.order(2);
    saga.shop.provider.process(intentId);
    clock.advance(901_000);
    await saga.desk.sweep(orderId);
    const intent = saga.shop.provider.intents.get(intentId);
    if (intent) intent.state = "open";
    clock.advance(3_601_000);
    expect(await saga.desk.sweep(orderId)).toBe("expired");
    expect(await saga.desk.level()).toMatchObject({ reserved: 0, free: 3 });
  });
});
