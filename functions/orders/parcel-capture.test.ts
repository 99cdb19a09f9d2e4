import { payableOf, sumOf } from "@quayside/shared/orders/authorisation.ts";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { testSettings, testStoreId } from "../cart/test-shop.ts";
import { accountsOf, ofOrder } from "../checkout/test-desk.ts";
import { clock, testSaga } from "../checkout/test-saga.ts";
import { issueGiftCard } from "../gift-cards/issue-gift-card.ts";
import { findSettings, settingsWrite } from "../settings/store.ts";
import { cancelLines } from "./cancel-lines.ts";
import { cancelShipment } from "./cancel-shipment.ts";
import { captureOrder } from "./capture-order.ts";
import { deliverShipment, shipShipment } from "./move-shipment.ts";

const saga = testSaga();
const deps = () => [saga.shop.deps, saga.desk.system()] as const;
const intent = (id: string) => saga.shop.provider.intents.get(id);
const takenOf = (id: string) => intent(id)?.captured?.amount ?? 0;
const takeOff = (orderId: string, lines: { lineId: string; quantity: number }[]) =>
  cancelLines(...deps(), { ...ofOrder(orderId), body: { lines, reason: "not to be had" } });

beforeEach(async () => {
  const known = (await findSettings(saga.db, testStoreId)) ?? testSettings;
  const payments = { capture: "per-parcel", wallets: true } as const;
  await saga.shop.shop.write(settingsWrite(testStoreId, { ...known, version: known.version + 1, payments }));
  saga.shop.provider.capturesOnce = false;
  clock.advance(31_000);
});

describe("goods at £12 with £3.95 of delivery", () => {
  test("each parcel is paid for when it leaves, the first with delivery; the last makes the order paid", async () => {
    const { orderId, intentId } = await saga.desk.paid(3);
    const first = await saga.desk.ship(orderId, 1);
    expect(takenOf(intentId)).toBe(1595);
    const one = await saga.desk.detail(orderId);
    expect(one.order).toMatchObject({ paymentState: "partially-paid", status: "processing", state: "open" });
    expect(one.order.paidAt).toBeUndefined();
    expect(accountsOf(one)).toEqual({ "provider-balance": 1595, "refunds-payable": -1595 });
    await deliverShipment(...deps(), { params: { orderId, shipmentId: first } });
    const second = await saga.desk.ship(orderId, 2);
    const done = await deliverShipment(...deps(), { params: { orderId, shipmentId: second } });
    expect(done.order).toMatchObject({ paymentState: "paid", state: "completed", paidAt: expect.any(String) });
    expect(done.order.paymentEvents.filter(({ kind }) => kind === "captured")).toMatchObject([
      { amount: { amount: 1595 }, reference: expect.not.stringContaining("#") },
      { amount: { amount: 2400 }, reference: expect.stringMatching(/#2$/) },
    ]);
    expect(accountsOf(done)).toEqual({
      ...{ "provider-balance": 3995, sales: -3000, "delivery-income": -329, "tax-payable": -666 },
    });
    expect(await saga.desk.raised(orderId)).toEqual([]);
  });

  test("where the card's bank allows one capture only, the first parcel takes all", async () => {
    saga.shop.provider.capturesOnce = true;
    const { orderId, intentId } = await saga.desk.paid(2);
    await saga.desk.ship(orderId, 1);
    expect(takenOf(intentId)).toBe(2795);
    expect((await saga.desk.detail(orderId)).order.paymentState).toBe("paid");
  });

  test("lines taken off after the first parcel make it paid, and what was held for them is let go", async () => {
    const { orderId, intentId } = await saga.desk.paid(3);
    await saga.desk.ship(orderId, 1);
    const less = await takeOff(orderId, [{ lineId: "1", quantity: 2 }]);
    expect(less.order).toMatchObject({ paymentState: "paid", refunds: [], paidAt: expect.any(String) });
    expect(intent(intentId)).toMatchObject({ state: "captured", captured: { amount: 1595 } });
    expect(accountsOf(less)).toEqual({
      ...{ "provider-balance": 1595, sales: -1000, "delivery-income": -329, "tax-payable": -266 },
    });
    const back = await saga.desk.refund(orderId, { amount: 1595 });
    expect(accountsOf(back)).toEqual({});
  });

  test("staff may take the rest at any time; before that nothing is given back", async () => {
    const { orderId, intentId } = await saga.desk.paid(2);
    await saga.desk.ship(orderId, 1);
    await expect(saga.desk.refund(orderId, { amount: 100 })).rejects.toMatchObject({ code: "ORDER_NOT_REFUNDABLE" });
    const all = await captureOrder(...deps(), ofOrder(orderId));
    expect(all.order.paymentState).toBe("paid");
    expect(takenOf(intentId)).toBe(2795);
    await saga.desk.refund(orderId, { amount: 100 });
  });

  test("a parcel that comes back is not paid for twice, and is given back when the order is cancelled", async () => {
    const { orderId, intentId } = await saga.desk.paid(2);
    const parcel = await saga.desk.ship(orderId, 1);
    const back = { params: { orderId, shipmentId: parcel }, query: undefined, body: { reason: "refused" } };
    await cancelShipment(...deps(), back);
    await saga.desk.ship(orderId, 1);
    expect(takenOf(intentId)).toBe(1595);
    await saga.shop.shop.stock(saga.desk.sku, 1);
    const order = await saga.desk.paid(2);
    const other = await saga.desk.ship(order.orderId, 1);
    await cancelShipment(...deps(), { ...back, params: { orderId: order.orderId, shipmentId: other } });
    const cancelled = await saga.desk.cancel(order.orderId);
    expect(cancelled.order).toMatchObject({ state: "cancelled", paymentState: "refunded" });
    expect(intent(order.intentId)).toMatchObject({ state: "captured", refunds: [{ amount: 1595 }] });
    expect(accountsOf(cancelled)).toEqual({});
  });

  test("lines that were paid with a parcel that came back are taken off once the order is paid", async () => {
    const { orderId, intentId } = await saga.desk.paid(3);
    const shipmentId = await saga.desk.ship(orderId, 2);
    await cancelShipment(...deps(), { params: { orderId, shipmentId }, query: undefined, body: { reason: "refused" } });
    const two = [{ lineId: "1", quantity: 2 }];
    await expect(takeOff(orderId, two)).rejects.toMatchObject({ code: "LINES_NOT_CANCELLABLE" });
    await captureOrder(...deps(), ofOrder(orderId));
    const less = await takeOff(orderId, two);
    expect(less.order).toMatchObject({ paymentState: "partially-refunded", refunds: [{ amount: { amount: 2400 } }] });
    expect(takenOf(intentId)).toBe(3995);
  });

  test("lines that a gift card paid already are taken off once the order is paid, and it gets its part back", async () => {
    const issue = { amount: 2000, reason: "a present" };
    const { giftCard } = await issueGiftCard(...deps(), { params: undefined, query: undefined, body: issue });
    const { orderId, payment } = await saga.shop.order({ [saga.desk.sku]: 2 }, { giftCards: [giftCard.id] });
    saga.shop.provider.pay(payment?.intentId ?? "");
    await saga.desk.settle(orderId);
    const one = [{ lineId: "1", quantity: 1 }];
    await expect(takeOff(orderId, one)).rejects.toMatchObject({ code: "LINES_NOT_CANCELLABLE" });
    await captureOrder(...deps(), ofOrder(orderId));
    const less = await takeOff(orderId, one);
    expect(less.order.refunds).toMatchObject([{ amount: { amount: 1200 }, tenders: [{ amount: { amount: 405 } }] }]);
  });

  test("before the bank lets go, the rest of an order that was sent in part is taken", async () => {
    const { orderId, intentId } = await saga.desk.paid(2);
    await saga.desk.ship(orderId, 1);
    expect(await saga.desk.sweep(orderId)).toBe("waiting");
    clock.advance(7 * 86_400_000);
    expect(await saga.desk.sweep(orderId)).toBe("settled");
    expect(takenOf(intentId)).toBe(2795);
    expect((await saga.desk.detail(orderId)).order.paymentState).toBe("paid");
  });

  test("if the bank let go before, a person is told, once, and nothing more leaves", async () => {
    const { orderId, intentId } = await saga.desk.paid(2);
    await saga.desk.ship(orderId, 1);
    Object.assign(intent(intentId) ?? {}, { state: "captured", inParts: undefined });
    await expect(saga.desk.ship(orderId, 1)).rejects.toMatchObject({ code: "SHIPMENT_NOT_POSSIBLE" });
    clock.advance(7 * 86_400_000);
    await saga.desk.sweep(orderId);
    await saga.desk.sweep(orderId);
    expect(await saga.desk.raised(orderId)).toEqual(["payment-differs"]);
    expect(await saga.desk.level()).toMatchObject({ onHand: 2, reserved: 1 });
  });

  test.each(["capture.due", "capture.accepted"] as const)("who dies at %s took nothing twice", async (point) => {
    const { orderId, intentId } = await saga.desk.paid(3);
    await saga.desk.ship(orderId, 1);
    const shipmentId = await saga.desk.parcel(orderId, 1);
    saga.shop.deps.checkpoint = (reached) => {
      if (reached === point) throw new Error("dead");
    };
    const send = () => shipShipment(...deps(), { params: { orderId, shipmentId }, query: undefined, body: {} });
    await expect(send()).rejects.toThrow("dead");
    saga.shop.deps.checkpoint = undefined;
    if (point === "capture.accepted") await saga.desk.settle(orderId);
    await send();
    expect(takenOf(intentId)).toBe(2795);
    expect(accountsOf(await saga.desk.detail(orderId))).toMatchObject({ "provider-balance": 2795 });
  });

  test("two parcels at once are both paid for, and not more than both", async () => {
    const { orderId, intentId } = await saga.desk.paid(3);
    const parcels = [await saga.desk.parcel(orderId, 1), await saga.desk.parcel(orderId, 1)];
    const send = (shipmentId: string) =>
      shipShipment(...deps(), { params: { orderId, shipmentId }, query: undefined, body: {} });
    await Promise.all(parcels.map(send));
    expect(takenOf(intentId)).toBe(2795);
    const { order } = await saga.desk.detail(orderId);
    expect(sumOf(order.paymentEvents, "captured")).toBe(2795);
  });
});

type Act = { kind: "send"; units: number[] } | { kind: "take-off"; line: number; units: number } | { kind: "look" };
const units = fc.integer({ min: 0, max: 3 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant("send" as const), units: fc.array(units, { minLength: 2, maxLength: 2 }) }),
  fc.record({ kind: fc.constant("take-off" as const), line: fc.nat(1), units: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant("look" as const) }),
);
const story = fc.record({
  quantities: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
  prices: fc.tuple(fc.integer({ min: 1, max: 1999 }), fc.integer({ min: 1, max: 1999 })),
  percent: fc.constantFrom(0, 7, 33),
  acts: fc.array(act, { maxLength: 6 }),
});

test("whatever is sent and taken off in whatever order, every parcel is covered and all together is what is payable", async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(story, async ({ quantities, prices, percent, acts }) => {
      made += 1;
      const skus = prices.map((_, index) => `PART-${made}-${index}`);
      for (const [index, sku] of skus.entries()) {
        await saga.shop.shop.product(sku.toLowerCase(), prices[index] ?? 1);
        await saga.shop.shop.stock(sku, 4);
      }
      const code = `OFF${made}`;
      if (percent > 0) await saga.shop.shop.promotion(code, percent);
      const goods = Object.fromEntries(skus.map((sku, index) => [sku, quantities[index] ?? 1]));
      const placed = await saga.shop.order(goods, { codes: percent > 0 ? [code] : [] });
      const { orderId } = placed;
      const intentId = placed.payment?.intentId ?? "";
      saga.shop.provider.pay(intentId);
      await saga.desk.settle(orderId);
      const left = [...quantities];
      const send = async (wanted: readonly number[]) => {
        const lines = wanted.flatMap((count, index) => {
          const quantity = Math.min(count, left[index] ?? 0);
          left[index] = (left[index] ?? 0) - quantity;
          return quantity > 0 ? [{ lineId: String(index + 1), quantity }] : [];
        });
        if (lines.length > 0) await saga.desk.send(orderId, lines);
      };
      for (const each of [...acts, { kind: "send", units: [9, 9] } as const]) {
        if (each.kind === "look") await saga.desk.settle(orderId);
        if (each.kind === "send") await send(each.units);
        if (each.kind === "take-off" && (left[each.line] ?? 0) >= each.units) {
          const rest = left.reduce((sum, count) => sum + count, 0) - each.units;
          const { order } = await saga.desk.detail(orderId);
          if (rest === 0 && order.shipments.length === 0) continue;
          left[each.line] = (left[each.line] ?? 0) - each.units;
          await takeOff(orderId, [{ lineId: String(each.line + 1), quantity: each.units }]);
        }
        const { order } = await saga.desk.detail(orderId);
        expect(sumOf(order.paymentEvents, "captured")).toBe(takenOf(intentId));
        if (!order.paidAt) expect(takenOf(intentId)).toBeLessThan(payableOf(order));
      }
      const detail = await saga.desk.detail(orderId);
      const { order } = detail;
      expect(order.paymentState).toMatch(/^(paid|partially-refunded)$/);
      expect(takenOf(intentId)).toBe(payableOf(order));
      expect(intent(intentId)?.state).toBe("captured");
      const { "provider-balance": held = 0, "refunds-payable": owed, receivable } = accountsOf(detail);
      expect([owed, receivable]).toEqual([undefined, undefined]);
      const back = intent(intentId)?.refunds.reduce((sum, { amount }) => sum + amount, 0) ?? 0;
      expect(held).toBe(takenOf(intentId) - back);
    }),
    { numRuns: 60 },
  );
}, 240_000);
