import { describe, expect, test } from "vitest";
import { accountsOf, ofOrder } from "../checkout/test-desk.ts";
import { testSaga } from "../checkout/test-saga.ts";
import { cancelOrder } from "./cancel-order.ts";

const saga = testSaga();
const killedAt = (where: string) => (point: string) => {
  if (point === where) throw new Error("killed");
};

describe("cancelling", () => {
  test("an unpaid order: the intent ends, the stock is free, the reason is kept", async () => {
    const { orderId, intentId } = await saga.desk.order(2);
    const found = await saga.desk.cancel(orderId);
    expect(found.order).toMatchObject({ state: "cancelled", cancelReason: "asked by phone" });
    expect(saga.shop.provider.intents.get(intentId)?.state).toBe("cancelled");
    expect(await saga.desk.level()).toMatchObject({ reserved: 0 });
    await expect(saga.desk.cancel(orderId)).rejects.toMatchObject({
      code: "ORDER_NOT_CANCELLABLE",
      details: { from: "cancelled", to: "cancelled" },
    });
    expect((await saga.desk.detail(orderId)).timeline.map(({ what }) => what)).toContain("order.cancel-refused");
  });

  test("a paid order: what came in goes back, and the sale is taken back", async () => {
    const { orderId, intentId } = await saga.desk.order(2);
    saga.shop.provider.pay(intentId);
    await saga.desk.settle(orderId);
    const found = await saga.desk.cancel(orderId);
    expect(found.order).toMatchObject({ state: "cancelled", paymentState: "refunded" });
    expect(accountsOf(found)).toEqual({});
    expect(saga.shop.provider.intents.get(intentId)?.refunds).toMatchObject([{ amount: 2795 }]);
    expect(await saga.desk.level()).toMatchObject({ reserved: 0 });
  });

  test("paid in the same moment: nothing is lost", async () => {
    const { orderId, intentId } = await saga.desk.order(2);
    saga.shop.provider.pay(intentId);
    const found = await saga.desk.cancel(orderId);
    expect(found.order).toMatchObject({ state: "cancelled", paymentState: "refunded" });
    expect(accountsOf(found)).toEqual({});
  });

  test("a promotion's use is given back", async () => {
    const promotion = await saga.shop.shop.promotion(`ONCE-${saga.desk.sku}`, 10, { limits: { total: 1 } });
    const { orderId } = await saga.shop.order({ [saga.desk.sku]: 1 }, { codes: [promotion.code] });
    await saga.desk.cancel(orderId);
    await expect(saga.shop.order({ [saga.desk.sku]: 1 }, { codes: [promotion.code] })).resolves.toMatchObject({});
  });

  test("a refund under way is waited for; one that fails is told to a person, once", async () => {
    const { orderId, intentId } = await saga.desk.order();
    saga.shop.provider.pay(intentId);
    await saga.desk.settle(orderId);
    saga.shop.provider.refunds = "pending";
    const waiting = await saga.desk.cancel(orderId);
    expect(waiting.order.paymentState).toBe("paid");
    expect(await saga.desk.sweep(orderId)).toBe("waiting");
    saga.shop.provider.settleRefunds("failed");
    expect(await saga.desk.sweep(orderId)).toBe("settled");
    expect(await saga.desk.raised(orderId)).toEqual(["refund-failed"]);
    expect(accountsOf(await saga.desk.detail(orderId))).toMatchObject({ "provider-balance": 1595 });
    saga.shop.provider.refundByHand(intentId, 1595);
    expect((await saga.desk.settle(orderId)).order.paymentState).toBe("refunded");
    expect(accountsOf(await saga.desk.detail(orderId))).toEqual({});
  });

  test("a refund that the provider refuses is told to a person", async () => {
    const { orderId, intentId } = await saga.desk.order();
    saga.shop.provider.pay(intentId);
    saga.shop.provider.refunds = "refused";
    await saga.desk.cancel(orderId);
    expect(await saga.desk.raised(orderId)).toEqual(["refund-failed"]);
  });

  test("a refund that fails beside one made by hand is told to a person too", async () => {
    const { orderId, intentId } = await saga.desk.order();
    saga.shop.provider.pay(intentId);
    saga.shop.provider.refundByHand(intentId, 500);
    await saga.desk.settle(orderId);
    saga.shop.provider.refunds = "failed";
    const found = await saga.desk.cancel(orderId);
    expect(found.order.paymentState).toBe("partially-refunded");
    expect(await saga.desk.raised(orderId)).toEqual(["refund-failed"]);
    expect(accountsOf(found)).toMatchObject({ "provider-balance": 1095 });
  });

  test("a retry under the same key goes on with the refund", async () => {
    const { orderId, intentId } = await saga.desk.order();
    saga.shop.provider.pay(intentId);
    await saga.desk.settle(orderId);
    const dying = { ...saga.shop.deps, checkpoint: killedAt("refund.due") };
    const input = { ...ofOrder(orderId), body: { reason: "asked by phone" } };
    await expect(cancelOrder(dying, saga.desk.system(), input)).rejects.toThrow("killed");
    expect((await saga.desk.detail(orderId)).order).toMatchObject({ state: "cancelled", paymentState: "paid" });
    const claim = {
      effect: { orderId },
      again: true,
      record: () => {
        throw new Error("recorded twice");
      },
    };
    const found = await cancelOrder(saga.shop.deps, { ...saga.desk.system(), claim }, input);
    expect(found.order.paymentState).toBe("refunded");
  });

  test("again after dying between the payment's end and the order's: what the provider's report ended is ended", async () => {
    const { orderId, intentId } = await saga.desk.order();
    const dying = { ...saga.shop.deps, checkpoint: killedAt("cancel.intent-cancelled") };
    const input = { ...ofOrder(orderId), body: { reason: "asked by phone" } };
    await expect(cancelOrder(dying, saga.desk.system(), input)).rejects.toThrow("killed");
    expect(saga.shop.provider.intents.get(intentId)?.state).toBe("cancelled");
    expect((await saga.desk.settle(orderId)).order.state).toBe("cancelled");
    const claim = { effect: undefined, again: true, record: () => expect.fail("nothing is left to do") };
    const found = await cancelOrder(saga.shop.deps, { ...saga.desk.system(), claim }, input);
    expect(found.order.state).toBe("cancelled");
    const first = { ...claim, again: false };
    await expect(cancelOrder(saga.shop.deps, { ...saga.desk.system(), claim: first }, input)).rejects.toMatchObject({
      code: "ORDER_NOT_CANCELLABLE",
    });
  });
});
