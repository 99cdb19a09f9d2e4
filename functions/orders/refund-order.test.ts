import { describe, expect, test } from "vitest";
import { accountsOf, ofOrder } from "../checkout/test-desk.ts";
import { testSaga } from "../checkout/test-saga.ts";
import { cancelLines } from "./cancel-lines.ts";
import { deliverShipment } from "./move-shipment.ts";
import { retryRefund } from "./retry-refund.ts";

const saga = testSaga();
const line = (quantity: number, restock?: string) => ({ lineId: "1", quantity, ...(restock ? { restock } : {}) });
const takeOff = (orderId: string, quantity: number) =>
  cancelLines(saga.shop.deps, saga.desk.system(), {
    ...ofOrder(orderId),
    body: { lines: [line(quantity)], reason: "asked by phone" },
  });

describe("a refund", () => {
  test("of a shipped unit returns what was paid for it, and the goods go back on the shelf", async () => {
    const { orderId, intentId } = await saga.desk.paid(3);
    await saga.desk.ship(orderId, 3);
    expect(await saga.desk.level()).toMatchObject({ onHand: 0, reserved: 0 });
    const { order } = await saga.desk.refund(orderId, { lines: [line(1, "main")] });
    expect(order).toMatchObject({ paymentState: "partially-refunded", fulfilmentState: "fulfilled" });
    expect(order.refunds).toMatchObject([{ state: "succeeded", amount: { amount: 1200 }, cause: "staff" }]);
    expect(saga.shop.provider.intents.get(intentId)?.refunds).toMatchObject([{ amount: 1200, state: "succeeded" }]);
    expect(await saga.desk.level()).toMatchObject({ onHand: 1, reserved: 0, free: 1 });
    const all = await saga.desk.refund(orderId, { lines: [line(2)], delivery: 395 });
    expect(all.order).toMatchObject({ paymentState: "refunded", fulfilmentState: "fulfilled" });
    expect(await saga.desk.level()).toMatchObject({ onHand: 1 });
    expect(accountsOf(all)).toEqual({});
  });

  test("of a unit that came back leaves the order open while others are to be packed or on their way", async () => {
    const { orderId } = await saga.desk.paid(3);
    const deliver = async (quantity: number) => {
      const shipmentId = await saga.desk.ship(orderId, quantity);
      return deliverShipment(saga.shop.deps, saga.desk.system(), { params: { orderId, shipmentId } });
    };
    await deliver(1);
    const { order } = await saga.desk.refund(orderId, { lines: [line(1, "main")] });
    expect(order).toMatchObject({ state: "open", fulfilmentState: "partially-fulfilled", status: "processing" });
    const done = await deliver(2);
    expect(done.order).toMatchObject({
      state: "completed",
      fulfilmentState: "partially-returned",
      status: "completed",
    });
  });

  test("is never more than what is left, by units, delivery or amount, and says which field", async () => {
    const { orderId } = await saga.desk.paid(2);
    await saga.desk.ship(orderId, 1);
    const refused = async (body: object, code: string, field: string) =>
      expect(saga.desk.refund(orderId, body)).rejects.toMatchObject({ code, details: { field } });
    await refused({ lines: [line(2)] }, "TOO_MANY_UNITS", "lines.0.quantity");
    await refused({ lines: [{ lineId: "9", quantity: 1 }] }, "TOO_MANY_UNITS", "lines.0.lineId");
    await refused({ lines: [line(1, "moon")] }, "VALIDATION_ERROR", "lines.0.restock");
    await refused({ delivery: 396 }, "REFUND_TOO_LARGE", "delivery");
    await refused({ amount: 2796 }, "REFUND_TOO_LARGE", "amount");
    await refused({}, "REFUND_TOO_LARGE", "amount");
    const { order } = await saga.desk.refund(orderId, { amount: 2795 });
    expect(order.paymentState).toBe("refunded");
    await refused({ amount: 1 }, "REFUND_TOO_LARGE", "amount");
  });

  test("is refused while nothing is paid, naming both states", async () => {
    const { orderId } = await saga.desk.order();
    await expect(saga.desk.refund(orderId, { amount: 100 })).rejects.toMatchObject({
      code: "ORDER_NOT_REFUNDABLE",
      details: { from: "awaiting", to: "refunded" },
    });
    const { timeline } = await saga.desk.detail(orderId);
    expect(timeline.map(({ what }) => what)).toContain("order.refused");
  });

  test("that the provider refuses stays owed, and goes out when it is tried again", async () => {
    const { orderId } = await saga.desk.paid();
    await saga.desk.ship(orderId, 1);
    saga.shop.provider.refunds = "refused";
    const { order } = await saga.desk.refund(orderId, { lines: [line(1)] });
    expect(order.refunds).toMatchObject([{ state: "failed", failure: "charge_disputed" }]);
    expect(accountsOf(await saga.desk.detail(orderId))).toMatchObject({ "refunds-payable": -1200 });
    saga.shop.provider.refunds = "succeeded";
    const refundId = order.refunds[0]?.id ?? "";
    const again = { params: { orderId, refundId }, query: undefined, body: undefined };
    const tried = await retryRefund(saga.shop.deps, saga.desk.system(), again);
    expect(tried.order.refunds).toMatchObject([{ state: "succeeded", attempt: 2 }]);
    await expect(retryRefund(saga.shop.deps, saga.desk.system(), again)).rejects.toMatchObject({
      code: "REFUND_NOT_FAILED",
    });
    expect(accountsOf(tried)["refunds-payable"]).toBeUndefined();
  });

  test("that came back from the bank is owed again, told to a person, and counts as not returned", async () => {
    const { orderId } = await saga.desk.paid();
    await saga.desk.ship(orderId, 1);
    const made = await saga.desk.refund(orderId, { lines: [line(1)], delivery: 395 });
    expect(made.order.paymentState).toBe("refunded");
    saga.shop.provider.failRefund(made.order.refunds[0]?.id ?? "");
    const { order } = await saga.desk.settle(orderId);
    expect(order).toMatchObject({ paymentState: "paid", refunds: [{ state: "failed", returned: { amount: 0 } }] });
    expect(await saga.desk.raised(orderId)).toEqual(["refund-failed"]);
    expect(accountsOf(await saga.desk.detail(orderId))).toEqual({
      ...{ "provider-balance": 1595, "refunds-payable": -1595 },
    });
    expect((await saga.desk.settle(orderId)).order.version).toBe(order.version);
  });

  test("made twice at the same moment never returns more than was captured", async () => {
    const { orderId, intentId } = await saga.desk.paid(2);
    await saga.desk.ship(orderId, 2);
    const both = await Promise.allSettled([1, 2, 3].map(() => saga.desk.refund(orderId, { amount: 1500 })));
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const given = saga.shop.provider.intents.get(intentId)?.refunds ?? [];
    expect(given.reduce((sum, { amount }) => sum + amount, 0)).toBe(1500);
  });
});

describe("lines taken off before they are shipped", () => {
  test("free their stock and return their money; the rest goes out and completes the order", async () => {
    const { orderId } = await saga.desk.paid(3);
    const { order, reservations } = await takeOff(orderId, 1);
    expect(order).toMatchObject({ state: "open", paymentState: "partially-refunded" });
    expect(order.lines).toMatchObject([{ quantity: 3, cancelled: 1 }]);
    expect(order.refunds).toMatchObject([{ cause: "lines-cancelled", state: "succeeded", amount: { amount: 1200 } }]);
    expect(reservations).toMatchObject([
      { quantity: 2, state: "held" },
      { quantity: 1, state: "released" },
    ]);
    expect(await saga.desk.level()).toMatchObject({ onHand: 3, reserved: 2, free: 1 });
    const shipmentId = await saga.desk.ship(orderId, 2);
    const params = { orderId, shipmentId };
    const done = await deliverShipment(saga.shop.deps, saga.desk.system(), { params });
    expect(done.order).toMatchObject({ state: "completed", status: "completed", fulfilmentState: "delivered" });
    expect(accountsOf(done)["refunds-payable"]).toBeUndefined();
  });

  test("are refused where they are in a parcel, unpaid, or all there is", async () => {
    const unpaid = await saga.desk.order();
    await expect(takeOff(unpaid.orderId, 1)).rejects.toMatchObject({ code: "LINES_NOT_CANCELLABLE" });
    await saga.desk.cancel(unpaid.orderId);
    const { orderId } = await saga.desk.paid(2);
    await expect(takeOff(orderId, 2)).rejects.toMatchObject({ code: "LINES_NOT_CANCELLABLE" });
    await saga.desk.parcel(orderId, 2);
    await expect(takeOff(orderId, 1)).rejects.toMatchObject({ code: "TOO_MANY_UNITS" });
  });
});
