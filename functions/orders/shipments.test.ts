import { describe, expect, test } from "vitest";
import { ofOrder } from "../checkout/test-desk.ts";
import { testSaga } from "../checkout/test-saga.ts";
import { recountStock } from "../inventory/recount-stock.ts";
import { cancelShipment } from "./cancel-shipment.ts";
import { editAddress } from "./edit-address.ts";
import { holdOrder } from "./hold-order.ts";
import { deliverShipment, packShipment, pickShipment, shipShipment } from "./move-shipment.ts";
import { releaseOrder } from "./release-order.ts";

const saga = testSaga();
const deps = () => [saga.shop.deps, saga.desk.system()] as const;
const of = (orderId: string, shipmentId: string) => ({ params: { orderId, shipmentId }, query: undefined });
const tracking = { carrier: "Royal Mail", trackingNumber: "RM123", trackingUrl: "https://track.example/RM123" };

describe("parcels", () => {
  test("an order leaves in two, each with its tracking, and is completed when both arrived", async () => {
    const { orderId } = await saga.desk.paid(3);
    const first = await saga.desk.parcel(orderId, 1);
    await pickShipment(...deps(), of(orderId, first));
    await packShipment(...deps(), of(orderId, first));
    const sent = await shipShipment(...deps(), { ...of(orderId, first), body: tracking });
    expect(sent.order).toMatchObject({ fulfilmentState: "partially-fulfilled", status: "processing" });
    expect(sent.order.shipments).toMatchObject([{ number: `${sent.order.number}-1`, state: "shipped", ...tracking }]);
    expect(sent.reservations).toMatchObject([
      { quantity: 2, state: "held" },
      { quantity: 1, state: "shipped" },
    ]);
    expect(await saga.desk.level()).toMatchObject({ onHand: 2, reserved: 2, free: 0 });
    const second = await saga.desk.ship(orderId, 2);
    const both = await saga.desk.detail(orderId);
    expect(both.order).toMatchObject({ fulfilmentState: "fulfilled", status: "shipped", state: "open" });
    const times = both.order.shipments[1];
    expect(times).toMatchObject({ pickedAt: times?.shippedAt, packedAt: times?.shippedAt });
    await deliverShipment(...deps(), of(orderId, first));
    const { order } = await deliverShipment(...deps(), of(orderId, second));
    expect(order).toMatchObject({ fulfilmentState: "delivered", state: "completed", status: "completed" });
    expect(await saga.desk.level()).toMatchObject({ onHand: 0, reserved: 0 });
  });

  test("a step that is not in the table is refused with both states", async () => {
    const { orderId } = await saga.desk.paid();
    const parcel = await saga.desk.parcel(orderId, 1);
    await expect(deliverShipment(...deps(), of(orderId, parcel))).rejects.toMatchObject({
      code: "SHIPMENT_NOT_POSSIBLE",
      details: { from: "created", to: "delivered" },
    });
    await shipShipment(...deps(), { ...of(orderId, parcel), body: {} });
    await expect(shipShipment(...deps(), { ...of(orderId, parcel), body: {} })).rejects.toMatchObject({
      details: { from: "shipped", to: "shipped" },
    });
    await expect(saga.desk.parcel(orderId, 1)).rejects.toMatchObject({ code: "TOO_MANY_UNITS" });
  });

  test("nothing goes out unpaid or on hold", async () => {
    const unpaid = await saga.desk.order();
    await expect(saga.desk.parcel(unpaid.orderId, 1)).rejects.toMatchObject({ code: "SHIPMENT_NOT_POSSIBLE" });
    const { orderId } = await saga.desk.paid();
    const parcel = await saga.desk.parcel(orderId, 1);
    const held = await holdOrder(...deps(), { ...ofOrder(orderId), body: { reason: "odd address" } });
    expect(held.order).toMatchObject({ onHold: true, hold: { reason: "odd address" } });
    await expect(pickShipment(...deps(), of(orderId, parcel))).rejects.toMatchObject({ details: { from: "on hold" } });
    await releaseOrder(...deps(), ofOrder(orderId));
    expect((await pickShipment(...deps(), of(orderId, parcel))).order.shipments[0]?.state).toBe("picked");
  });

  test("what has wholly left cannot be held back any more, what is left of it can", async () => {
    const { orderId } = await saga.desk.paid(2);
    await saga.desk.ship(orderId, 1);
    expect((await holdOrder(...deps(), { ...ofOrder(orderId), body: { reason: "odd" } })).order.onHold).toBe(true);
    await releaseOrder(...deps(), ofOrder(orderId));
    await saga.desk.ship(orderId, 1);
    const late = holdOrder(...deps(), { ...ofOrder(orderId), body: { reason: "odd" } });
    await expect(late).rejects.toMatchObject({ code: "ORDER_NOT_HOLDABLE", details: { from: "fulfilled" } });
  });

  test("one that is cancelled gives its units back to the order, also after it had left", async () => {
    const { orderId } = await saga.desk.paid(2);
    const parcel = await saga.desk.ship(orderId, 2);
    const back = { ...of(orderId, parcel), body: { reason: "came back unopened" } };
    const { order, reservations } = await cancelShipment(...deps(), back);
    expect(order).toMatchObject({ fulfilmentState: "unfulfilled", shipments: [{ state: "cancelled" }] });
    expect(reservations).toEqual([{ sku: saga.desk.sku, location: "main", quantity: 2, state: "held" }]);
    expect(await saga.desk.level()).toMatchObject({ onHand: 3, reserved: 2, free: 1 });
    await saga.desk.ship(orderId, 2);
    expect(await recountStock(saga.shop.deps, saga.desk.system())).toMatchObject({ different: 0 });
  });

  test("two staff at once ship a parcel once", async () => {
    const { orderId } = await saga.desk.paid(2);
    const parcel = await saga.desk.parcel(orderId, 2);
    const both = [1, 2].map(() => shipShipment(...deps(), { ...of(orderId, parcel), body: {} }));
    const outcome = await Promise.allSettled(both);
    expect(outcome.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await saga.desk.level()).toMatchObject({ onHand: 1, reserved: 0 });
  });
});

describe("an address", () => {
  const moved = { name: "Ada Byron", line1: "2 Side St", city: "London", postcode: "sw1a1aa", country: "GB" };

  test("is corrected before a parcel has left", async () => {
    const { orderId } = await saga.desk.paid(2);
    const edit = { ...ofOrder(orderId), body: { shippingAddress: moved } };
    const { order } = await editAddress(...deps(), edit);
    expect(order.shippingAddress).toMatchObject({ line1: "2 Side St", postcode: "SW1A 1AA" });
    await saga.desk.ship(orderId, 1);
    await expect(editAddress(...deps(), edit)).rejects.toMatchObject({ code: "ADDRESS_NOT_EDITABLE" });
  });

  test("keeps its country, and its postcode fits it", async () => {
    const { orderId } = await saga.desk.paid();
    const edit = (shippingAddress: typeof moved) =>
      editAddress(...deps(), { ...ofOrder(orderId), body: { shippingAddress } });
    await expect(edit({ ...moved, country: "FR", postcode: "75001" })).rejects.toMatchObject({
      details: { field: "shippingAddress.country" },
    });
    await expect(edit({ ...moved, postcode: "75001" })).rejects.toMatchObject({
      details: { field: "shippingAddress.postcode" },
    });
  });
});
