import { dayOf } from "@quayside/shared/kernel/day.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { expect, test } from "vitest";
import { fulfilmentOf } from "./fulfilment-of.ts";

const placedAt = "2026-11-01T10:00:00.000Z";
const at = (hours: number) => new Date(Date.parse(placedAt) + hours * 3_600_000).toISOString();
const promisedOf = (promisedBy: string | undefined, state: Order["fulfilmentState"], shipments: object[]) => {
  const order = { placedAt, fulfilmentState: state, shipments: shipments as Order["shipments"], promisedBy };
  return fulfilmentOf(order, (instant) => dayOf(new Date(instant), "Europe/London"));
};
const of = (state: Order["fulfilmentState"], ...shipments: object[]) => promisedOf(undefined, state, shipments);

test("nothing left, nothing is known", () => {
  const parcels = { shipped: 0, ship_seconds: 0, shipped_in_a_day: 0, split: 0, delivered: 0, delivery_seconds: 0 };
  const nothing = { ...parcels, promised: 0, on_time: 0 };
  expect(of("unfulfilled")).toEqual(nothing);
  expect(of("unfulfilled", { state: "packed" }, { state: "cancelled", shippedAt: at(1) })).toEqual(nothing);
});

test("from the order to the first parcel, and from there to the last arrival", () => {
  const first = { state: "delivered", shippedAt: at(24), deliveredAt: at(48) };
  const second = { state: "delivered", shippedAt: at(30), deliveredAt: at(72) };
  expect(of("delivered", second, first)).toEqual({
    ...{ shipped: 1, ship_seconds: 86_400, shipped_in_a_day: 1, split: 1, delivered: 1, delivery_seconds: 172_800 },
    ...{ promised: 0, on_time: 0 },
  });
  expect(of("fulfilled", first, { state: "shipped", shippedAt: at(30) })).toMatchObject({ delivered: 0, split: 1 });
  expect(of("fulfilled", { state: "shipped", shippedAt: at(25) })).toMatchObject({ shipped_in_a_day: 0, split: 0 });
});

test("on time is what came by the promised day of the store's clock, the last parcel counting", () => {
  // 3 November, 23:54 in London.
  const first = { state: "delivered", shippedAt: at(1), deliveredAt: at(20) };
  const last = { state: "delivered", shippedAt: at(2), deliveredAt: at(61.9) };
  expect(promisedOf("2026-11-03", "delivered", [first, last])).toMatchObject({ promised: 1, on_time: 1 });
  expect(promisedOf("2026-11-02", "delivered", [first, last])).toMatchObject({ promised: 1, on_time: 0 });
  // Nobody knows yet: it still may come in time.
  expect(promisedOf("2026-11-03", "fulfilled", [first])).toMatchObject({ promised: 0, on_time: 0 });
});
