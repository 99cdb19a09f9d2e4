import { type Order, OrderState, type PaymentEvent, PublicStatus } from "@quayside/shared/orders/schema.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fulfilmentStateOf,
  mayBecome,
  orderTransitions,
  paymentStateOf,
  publicStatusOf,
  refusedCancellation,
} from "./lifecycle.ts";

const at = "2026-11-21T12:00:00.000Z";
const event = (kind: PaymentEvent["kind"], amount: number): PaymentEvent => ({
  ...{ id: "pay_1", kind, reference: "ch_1", at },
  amount: { amount, currency: "GBP" },
});

describe("payment state", () => {
  const total = 1000;
  test.each([
    ["awaiting", []],
    ["awaiting", [event("failed", 1000)]],
    ["authorised", [event("failed", 1000), event("authorised", 1000)]],
    ["cancelled", [event("authorised", 1000), event("cancelled", 1000)]],
    ["partially-paid", [event("captured", 400)]],
    ["partially-paid", [event("captured", 400), event("refunded", 100)]],
    ["paid", [event("captured", 400), event("captured", 600)]],
    ["paid", [event("captured", 1000), event("cancelled", 1000)]],
    ["overcharged", [event("captured", 1001)]],
    ["partially-refunded", [event("captured", 1001), event("refunded", 1)]],
    ["partially-refunded", [event("captured", 1000), event("refunded", 400)]],
    ["refunded", [event("captured", 1000), event("refunded", 400), event("refunded", 600)]],
    ["refunded", [event("captured", 400), event("refunded", 400)]],
  ] as const)("%s", (state, events) => expect(paymentStateOf(total, events)).toBe(state));

  test("an order that costs nothing is paid", () => expect(paymentStateOf(0, [])).toBe("paid"));

  const kinds = ["intent-created", "authorised", "captured", "failed", "refunded", "cancelled", "disputed"] as const;
  const events = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 2000 })), { maxLength: 8 });

  test("does not depend on the order in which events are reported", () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 2000 }), fc.integer(), (drawn, sum, seed) => {
        const all = drawn.map(([kind, amount]) => event(kind, amount));
        const shuffled = all
          .map((each, index) => ({ each, key: Math.imul(index + 1, seed | 1) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(paymentStateOf(sum, shuffled)).toBe(paymentStateOf(sum, all));
      }),
    );
  });

  test("a failed try changes nothing", () => {
    fc.assert(
      fc.property(events, (drawn) => {
        const all = drawn.map(([kind, amount]) => event(kind, amount));
        expect(paymentStateOf(total, [...all, event("failed", 5)])).toBe(paymentStateOf(total, all));
      }),
    );
  });
});

describe("fulfilment state", () => {
  test.each([
    ["unfulfilled", { shipped: 0, arrived: 0, returned: 0 }],
    ["partially-fulfilled", { shipped: 1, arrived: 1, returned: 0 }],
    ["partially-fulfilled", { shipped: 1, arrived: 1, returned: 1 }],
    ["fulfilled", { shipped: 3, arrived: 2, returned: 0 }],
    ["fulfilled", { shipped: 3, arrived: 2, returned: 2 }],
    ["delivered", { shipped: 3, arrived: 3, returned: 0 }],
    ["partially-returned", { shipped: 3, arrived: 3, returned: 1 }],
    ["returned", { shipped: 3, arrived: 3, returned: 3 }],
  ] as const)("%s", (state, units) => expect(fulfilmentStateOf({ ordered: 3, ...units })).toBe(state));
});

describe("public status", () => {
  const states = { state: "open", paymentState: "paid", fulfilmentState: "unfulfilled" } as const;
  const paymentEvents: PaymentEvent[] = [];
  test.each([
    ["pending", { paymentState: "awaiting" }],
    ["pending", { paymentState: "partially-paid" }],
    ["processing", { paymentState: "partially-paid", paymentEvents: [event("authorised", 1000)] }],
    ["processing", {}],
    ["processing", { paymentState: "overcharged" }],
    ["processing", { fulfilmentState: "partially-fulfilled" }],
    ["shipped", { fulfilmentState: "fulfilled" }],
    ["delivered", { fulfilmentState: "delivered" }],
    ["delivered", { fulfilmentState: "partially-returned", paymentState: "partially-refunded" }],
    ["refunded", { paymentState: "refunded" }],
    ["cancelled", { state: "cancelled", paymentState: "refunded" }],
    ["completed", { state: "completed", fulfilmentState: "delivered" }],
  ] satisfies [PublicStatus, Partial<Order>][])("%s", (status, change) => {
    expect(PublicStatus.parse(publicStatusOf({ ...states, paymentEvents, ...change }))).toBe(status);
  });
});

describe("transitions", () => {
  test("an ended order never moves again", () => {
    for (const to of OrderState.options) {
      expect(mayBecome("cancelled", to)).toBe(false);
      expect(mayBecome("completed", to)).toBe(false);
    }
    expect(Object.keys(orderTransitions)).toEqual(OrderState.options);
  });

  test("cancelling is refused with both states named", () => {
    const order = (state: Order["state"], fulfilmentState: Order["fulfilmentState"]) =>
      refusedCancellation({ state, fulfilmentState } as Order);
    expect(order("open", "unfulfilled")).toBeUndefined();
    expect(order("completed", "delivered")).toMatchObject({
      code: "ORDER_NOT_CANCELLABLE",
      details: { from: "completed", to: "cancelled" },
    });
    expect(order("open", "partially-fulfilled")).toMatchObject({ details: { fulfilment: "partially-fulfilled" } });
  });
});
