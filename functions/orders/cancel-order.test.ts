import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../checkout/test-checkout.ts";
import { accountsOf, ofOrder, openTestDesk, type TestDesk } from "../checkout/test-desk.ts";
import { createDb, type Db, documentClient } from "../store/db.ts";
import { tableDefinition } from "../store/table.ts";
import { cancelOrder } from "./cancel-order.ts";

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

describe("cancelling", () => {
  test("an unpaid order: the intent ends, the stock is free, the reason is kept", async () => {
    const { orderId, intentId } = await desk.order(2);
    const found = await desk.cancel(orderId);
    expect(found.order).toMatchObject({ state: "cancelled", cancelReason: "asked by phone" });
    expect(shop.provider.intents.get(intentId)?.state).toBe("cancelled");
    expect(await desk.level()).toMatchObject({ reserved: 0 });
    await expect(desk.cancel(orderId)).rejects.toMatchObject({
      code: "ORDER_NOT_CANCELLABLE",
      details: { from: "cancelled", to: "cancelled" },
    });
    expect((await desk.detail(orderId)).timeline.map(({ what }) => what)).toContain("order.cancel-refused");
  });

  test("a paid order: what came in goes back, and the sale is taken back", async () => {
    const { orderId, intentId } = await desk.order(2);
    shop.provider.pay(intentId);
    await desk.settle(orderId);
    const found = await desk.cancel(orderId);
    expect(found.order).toMatchObject({ state: "cancelled", paymentState: "refunded" });
    expect(accountsOf(found)).toEqual({});
    expect(shop.provider.intents.get(intentId)?.refunds).toMatchObject([{ amount: 2795 }]);
    expect(await desk.level()).toMatchObject({ reserved: 0 });
  });

  test("paid in the same moment: nothing is lost", async () => {
    const { orderId, intentId } = await desk.order(2);
    shop.provider.pay(intentId);
    const found = await desk.cancel(orderId);
    expect(found.order).toMatchObject({ state: "cancelled", paymentState: "refunded" });
    expect(accountsOf(found)).toEqual({});
  });

  test("a promotion's use is given back", async () => {
    const promotion = await shop.shop.promotion(`ONCE-${desk.sku}`, 10, { limits: { total: 1 } });
    const { orderId } = await shop.order({ [desk.sku]: 1 }, { codes: [promotion.code] });
    await desk.cancel(orderId);
    await expect(shop.order({ [desk.sku]: 1 }, { codes: [promotion.code] })).resolves.toMatchObject({});
  });

  test("a refund under way is waited for; one that fails is told to a person, once", async () => {
    const { orderId, intentId } = await desk.order();
    shop.provider.pay(intentId);
    await desk.settle(orderId);
    shop.provider.refunds = "pending";
    const waiting = await desk.cancel(orderId);
    expect(waiting.order.paymentState).toBe("paid");
    expect(await desk.sweep(orderId)).toBe("waiting");
    shop.provider.settleRefunds("failed");
    expect(await desk.sweep(orderId)).toBe("settled");
    expect(await desk.raised(orderId)).toEqual(["refund-failed"]);
    expect(accountsOf(await desk.detail(orderId))).toMatchObject({ "provider-balance": 1595 });
    shop.provider.refundByHand(intentId, 1595);
    expect((await desk.settle(orderId)).order.paymentState).toBe("refunded");
    expect(accountsOf(await desk.detail(orderId))).toEqual({});
  });

  test("a refund that the provider refuses is told to a person", async () => {
    const { orderId, intentId } = await desk.order();
    shop.provider.pay(intentId);
    shop.provider.refunds = "refused";
    await desk.cancel(orderId);
    expect(await desk.raised(orderId)).toEqual(["refund-failed"]);
  });

  test("a refund that fails beside one made by hand is told to a person too", async () => {
    const { orderId, intentId } = await desk.order();
    shop.provider.pay(intentId);
    shop.provider.refundByHand(intentId, 500);
    await desk.settle(orderId);
    shop.provider.refunds = "failed";
    const found = await desk.cancel(orderId);
    expect(found.order.paymentState).toBe("partially-refunded");
    expect(await desk.raised(orderId)).toEqual(["refund-failed"]);
    expect(accountsOf(found)).toMatchObject({ "provider-balance": 1095 });
  });

  test("a retry under the same key goes on with the refund", async () => {
    const { orderId, intentId } = await desk.order();
    shop.provider.pay(intentId);
    await desk.settle(orderId);
    const dying = {
      ...shop.deps,
      checkpoint: (point: string) => {
        if (point === "refund.due") throw new Error("killed");
      },
    };
    const input = { ...ofOrder(orderId), body: { reason: "asked by phone" } };
    await expect(cancelOrder(dying, desk.system(), input)).rejects.toThrow("killed");
    expect((await desk.detail(orderId)).order).toMatchObject({ state: "cancelled", paymentState: "paid" });
    const claim = {
      effect: { orderId },
      record: () => {
        throw new Error("recorded twice");
      },
    };
    const found = await cancelOrder(shop.deps, { ...desk.system(), claim }, input);
    expect(found.order.paymentState).toBe("refunded");
  });
});
