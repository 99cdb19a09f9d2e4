import { describe, expect, test } from "vitest";
import { confirmPayment } from "../checkout/confirm-payment.ts";
import { orderStatus } from "../checkout/order-status.ts";
import { resumePayment } from "../checkout/resume-payment.ts";
import { accountsOf, ofOrder } from "../checkout/test-desk.ts";
import { testSaga } from "../checkout/test-saga.ts";

const saga = testSaga();

describe("a payment in time", () => {
  test("makes the order paid, with its sale in the ledger", async () => {
    const { orderId, intentId, ctx } = await saga.desk.order(2);
    saga.shop.provider.pay(intentId);
    const status = await confirmPayment(saga.shop.deps, ctx, ofOrder(orderId));
    expect(status).toMatchObject({ status: "processing", paymentState: "paid" });
    const found = await saga.desk.detail(orderId);
    expect(found.order).toMatchObject({ state: "open", paidAt: expect.any(String) });
    expect(found.order.reservedUntil).toBeUndefined();
    expect(accountsOf(found)).toEqual({
      "provider-balance": 2795,
      sales: -2000,
      "delivery-income": -329,
      "tax-payable": -466,
    });
    expect(found.timeline.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["order.placed", "payment.started", "order.paid", "payment captured"]),
    );
    expect(await saga.desk.level()).toMatchObject({ onHand: 3, reserved: 2 });
  });

  test("is recorded once, however many tell of it at once", async () => {
    const { orderId, intentId } = await saga.desk.order();
    saga.shop.provider.pay(intentId);
    await Promise.all(Array.from({ length: 8 }, () => saga.desk.settle(orderId)));
    await saga.desk.settle(orderId);
    const found = await saga.desk.detail(orderId);
    expect(found.order.paymentEvents.map(({ kind }) => kind)).toEqual(["intent-created", "captured"]);
    expect(accountsOf(found)).toMatchObject({ "provider-balance": 1595 });
    expect(found.timeline.filter(({ what }) => what === "order.paid")).toHaveLength(1);
  });

  test("a decline is noted, and the same payment goes on", async () => {
    const { orderId, intentId, ctx } = await saga.desk.order();
    saga.shop.provider.decline(intentId);
    expect((await saga.desk.settle(orderId)).order).toMatchObject({ paymentState: "awaiting", status: "pending" });
    expect(await resumePayment(saga.shop.deps, ctx, ofOrder(orderId))).toMatchObject({ intentId });
    saga.shop.provider.pay(intentId);
    expect((await saga.desk.settle(orderId)).order.paymentState).toBe("paid");
    await expect(resumePayment(saga.shop.deps, ctx, ofOrder(orderId))).rejects.toMatchObject({
      code: "ORDER_NOT_PAYABLE",
    });
  });

  test("only the order's token or its customer opens it", async () => {
    const { orderId, ctx } = await saga.desk.order();
    expect(await orderStatus(saga.shop.deps, ctx, ofOrder(orderId))).toMatchObject({ id: orderId });
    const another = await saga.desk.order();
    for (const guestToken of [another.orderToken, "", undefined])
      await expect(orderStatus(saga.shop.deps, { ...ctx, guestToken }, ofOrder(orderId))).rejects.toMatchObject({
        code: "ORDER_NOT_FOUND",
      });
    const customer = { kind: "customer", accountId: "somebody", email: "a@example.com", emailVerified: true } as const;
    await expect(
      orderStatus(saga.shop.deps, { ...ctx, guestToken: undefined, actor: customer }, ofOrder(orderId)),
    ).rejects.toMatchObject({ code: "ORDER_NOT_FOUND" });
  });

  test("too little keeps the money for the shopper and tells a person", async () => {
    const { orderId, intentId } = await saga.desk.order();
    saga.shop.provider.pay(intentId, 1000);
    expect((await saga.desk.settle(orderId)).order).toMatchObject({
      paymentState: "partially-paid",
      status: "pending",
    });
    expect(await saga.desk.raised(orderId)).toEqual(["payment-differs"]);
    expect(accountsOf(await saga.desk.detail(orderId))).toEqual({ "provider-balance": 1000, "refunds-payable": -1000 });
  });

  test("too much pays the order and tells a person", async () => {
    const { orderId, intentId } = await saga.desk.order();
    saga.shop.provider.pay(intentId, 2000);
    expect((await saga.desk.settle(orderId)).order).toMatchObject({
      paymentState: "overcharged",
      status: "processing",
    });
    expect(await saga.desk.raised(orderId)).toEqual(["payment-differs"]);
    expect(accountsOf(await saga.desk.detail(orderId))).toMatchObject({ "provider-balance": 2000, receivable: -405 });
    saga.shop.provider.refundByHand(intentId, 405);
    await saga.desk.settle(orderId);
    const after = accountsOf(await saga.desk.detail(orderId));
    expect(after).toMatchObject({ "provider-balance": 1595, sales: -1000 });
    expect(after.receivable).toBeUndefined();
  });
});

test("a dispute is noted and told to a person", async () => {
  const { orderId, intentId } = await saga.desk.order();
  saga.shop.provider.pay(intentId);
  saga.shop.provider.dispute(intentId);
  const { order } = await saga.desk.settle(orderId);
  expect(order.paymentEvents.map(({ kind }) => kind)).toEqual(["intent-created", "captured", "disputed"]);
  expect(await saga.desk.raised(orderId)).toEqual(["dispute"]);
});
