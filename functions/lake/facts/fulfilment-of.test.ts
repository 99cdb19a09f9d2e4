import type { Order } from "@quayside/shared/orders/schema.ts";
import { expect, test } from "vitest";
import { fulfilmentOf } from "./fulfilment-of.ts";

const placedAt = "2026-11-01T10:00:00.000Z";
const at = (hours: number) => new Date(Date.parse(placedAt) + hours * 3_600_000).toISOString();
const of = (fulfilmentState: Order["fulfilmentState"], ...shipments: object[]) =>
  fulfilmentOf({ placedAt, fulfilmentState, shipments } as Order);

test("nothing left, nothing is known", () => {
  const nothing = { shipped: 0, ship_seconds: 0, shipped_in_a_day: 0, split: 0, delivered: 0, delivery_seconds: 0 };
  expect(of("unfulfilled")).toEqual(nothing);
  expect(of("unfulfilled", { state: "packed" }, { state: "cancelled", shippedAt: at(1) })).toEqual(nothing);
});

test("from the order to the first parcel, and from there to the last arrival", () => {
  const first = { state: "delivered", shippedAt: at(24), deliveredAt: at(48) };
  const second = { state: "delivered", shippedAt: at(30), deliveredAt: at(72) };
  expect(of("delivered", second, first)).toEqual({
    ...{ shipped: 1, ship_seconds: 86_400, shipped_in_a_day: 1, split: 1, delivered: 1, delivery_seconds: 172_800 },
  });
  expect(of("fulfilled", first, { state: "shipped", shippedAt: at(30) })).toMatchObject({ delivered: 0, split: 1 });
  expect(of("fulfilled", { state: "shipped", shippedAt: at(25) })).toMatchObject({ shipped_in_a_day: 0, split: 0 });
});
