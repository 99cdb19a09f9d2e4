import { expect, test } from "vitest";
import { testSettings, testStoreId } from "../cart/test-shop.ts";
import { accountsOf, ofOrder } from "../checkout/test-desk.ts";
import { clock, testSaga } from "../checkout/test-saga.ts";
import { findSettings, settingsWrite } from "../settings/store.ts";
import { cancelLines } from "./cancel-lines.ts";
import { captureOrder } from "./capture-order.ts";
import { deliverShipment } from "./move-shipment.ts";

const saga = testSaga();

async function takeLater(): Promise<void> {
  const known = (await findSettings(saga.db, testStoreId)) ?? testSettings;
  const payments = { capture: "manual", wallets: true } as const;
  await saga.shop.shop.write(settingsWrite(testStoreId, { ...known, version: known.version + 1, payments }));
  clock.advance(31_000);
}

const capture = (orderId: string) => captureOrder(saga.shop.deps, saga.desk.system(), ofOrder(orderId));

test("authorised money holds the stock, and is taken when staff say so", async () => {
  await takeLater();
  const { orderId, intentId } = await saga.desk.paid(2);
  const { order } = await saga.desk.detail(orderId);
  expect(order).toMatchObject({ paymentState: "authorised", status: "processing", state: "open" });
  clock.advance(86_400_000);
  expect(await saga.desk.sweep(orderId)).toBe("waiting");
  expect(await saga.desk.level()).toMatchObject({ reserved: 2 });
  const paid = await capture(orderId);
  expect(paid.order).toMatchObject({ paymentState: "paid", paidAt: expect.any(String) });
  expect(saga.shop.provider.intents.get(intentId)?.captured?.amount).toBe(2795);
  await expect(capture(orderId)).rejects.toMatchObject({ code: "ORDER_NOT_CAPTURABLE" });
});

test("lines taken off before are not taken; what is left is the sale, and the parcel takes it", async () => {
  await takeLater();
  const { orderId, intentId } = await saga.desk.paid(3);
  const body = { lines: [{ lineId: "1", quantity: 1 }], reason: "one is broken" };
  const less = await cancelLines(saga.shop.deps, saga.desk.system(), { ...ofOrder(orderId), body });
  expect(less.order).toMatchObject({ paymentState: "authorised", refunds: [] });
  const shipmentId = await saga.desk.ship(orderId, 2);
  expect(saga.shop.provider.intents.get(intentId)?.captured?.amount).toBe(2795);
  const params = { orderId, shipmentId };
  const done = await deliverShipment(saga.shop.deps, saga.desk.system(), { params });
  expect(done.order).toMatchObject({ state: "completed", paymentState: "paid" });
  expect(accountsOf(done)).toEqual({
    ...{ "provider-balance": 2795, sales: -2000, "delivery-income": -329, "tax-payable": -466 },
  });
  const all = await saga.desk.refund(orderId, { amount: 2795 });
  expect(accountsOf(all)).toEqual({});
});

test("what is not taken in time is given up, with its stock", async () => {
  await takeLater();
  const { orderId, intentId } = await saga.desk.paid(1);
  clock.advance(7 * 86_400_000);
  expect(await saga.desk.sweep(orderId)).toBe("expired");
  expect(saga.shop.provider.intents.get(intentId)?.state).toBe("cancelled");
  expect(await saga.desk.level()).toMatchObject({ reserved: 0 });
});
