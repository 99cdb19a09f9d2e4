import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PageEvent } from "./page-event.ts";
import { fromLetter, fromSearch, someEvents, testEvent } from "./test-events.ts";
import { sessionsOf } from "./test-sessions.ts";

const sizes = (events: readonly PageEvent[]) => sessionsOf(events).map(({ page_views }) => page_views);

describe("a visit", () => {
  test("goes on through half an hour of silence, and ends after it", () => {
    expect(sizes([0, 30, 60].map((minutes) => testEvent(minutes)))).toEqual([3]);
    expect(sizes([0, 30.01, 60.01].map((minutes) => testEvent(minutes)))).toEqual([1, 2]);
  });

  test("is of one browser", () => {
    expect(sizes([testEvent(0), testEvent(1, { browser: "two" }), testEvent(2)])).toEqual([2, 1]);
  });

  test("ends with another campaign, and goes on when the shopper comes back directly or by the same one", () => {
    const spring = fromLetter("spring");
    expect(sizes([testEvent(0, spring), testEvent(1), testEvent(2, spring)])).toEqual([3]);
    expect(sizes([testEvent(0, spring), testEvent(1, fromLetter("summer")), testEvent(2)])).toEqual([1, 2]);
    expect(sizes([testEvent(0), testEvent(1, fromSearch)])).toEqual([1, 1]);
  });

  test("is told by its first event, its steps and its length", () => {
    const order_id = "ord_1";
    const told = sessionsOf([
      testEvent(0, { ...fromSearch, path: "/p/jug", device: "mobile", country: "GB" }),
      testEvent(0.1, { kind: "product", path: "/p/jug", device: "mobile" }),
      testEvent(3, { kind: "cart", path: "/p/jug", quantity: 2, price: 1999 }),
      testEvent(4, { kind: "checkout", path: "/checkout/address" }),
      testEvent(9, { path: "/order/thank-you" }),
      testEvent(9, { kind: "purchase", path: "/order/thank-you", order_id }),
    ]);
    expect(told).toEqual([
      {
        ...{ session_id: "event-0-one-page", began: "2026-11-29T12:00:00.000Z", source: "organic", campaign: null },
        ...{
          referrer: "www.google.com",
          device: "mobile",
          country: "GB",
          landing_page: "/p/jug",
          sessions: 1,
          bounced: 0,
        },
        ...{
          page_views: 2,
          viewed_product: 1,
          added_to_cart: 1,
          began_checkout: 1,
          reached_delivery: 1,
          reached_payment: 1,
          purchased: 1,
          order_id,
          abandoned_value: 0,
          recovered: 0,
          recovered_value: 0,
          seconds: 540,
        },
      },
    ]);
  });

  test("that goes on with the basket of an earlier one has reached it", () => {
    const [visit] = sessionsOf([testEvent(0, { kind: "purchase", order_id: "ord_1" })]);
    expect(visit).toMatchObject({ viewed_product: 0, added_to_cart: 1, began_checkout: 1, purchased: 1 });
  });

  test("that leaves its basket has a value, as far as prices are known, and the steps it came to", () => {
    const cart = { kind: "cart", path: "/p/jug", sku: "JUG" } as const;
    const [visit] = sessionsOf([
      testEvent(0, { ...cart, quantity: 2, price: 1999 }),
      testEvent(1, { ...cart, quantity: 1, price: null }),
      testEvent(2, { kind: "checkout", step: "delivery" }),
    ]);
    expect(visit).toMatchObject({ abandoned_value: 3998, began_checkout: 1, reached_delivery: 1, reached_payment: 0 });
  });

  test("whose basket is bought later was no loss, for four weeks", () => {
    const cart = { kind: "cart", path: "/p/jug", sku: "JUG", quantity: 2, price: 500 } as const;
    const days = (count: number) => count * 1440;
    const recovered = (...events: PageEvent[]) =>
      sessionsOf(events).map((session) => [session.recovered, session.recovered_value]);
    const order = (minutes: number, more = {}) => testEvent(minutes, { kind: "purchase", order_id: "ord_1", ...more });
    expect(recovered(testEvent(0, cart), testEvent(days(2), cart), order(days(5)))).toEqual([
      [1, 1000],
      [1, 1000],
      [0, 0],
    ]);
    expect(recovered(testEvent(0, cart), order(days(28)))).toEqual([
      [1, 1000],
      [0, 0],
    ]);
    expect(recovered(testEvent(0, cart), order(days(28) + 1))[0]).toEqual([0, 0]);
    expect(recovered(testEvent(0, cart), order(days(1), { browser: "two" }))[0]).toEqual([0, 0]);
    expect(recovered(testEvent(0), order(days(1)))[0]).toEqual([0, 0]);
  });

  test("bounces where one page was seen and nothing done", () => {
    const bounced = (...events: PageEvent[]) => sessionsOf(events)[0]?.bounced;
    expect(bounced(testEvent(0), testEvent(0, { kind: "product" }))).toBe(1);
    expect(bounced(testEvent(0), testEvent(1))).toBe(0);
    expect(bounced(testEvent(0), testEvent(0.5, { kind: "cart" }))).toBe(0);
  });
});

describe("however events come in", () => {
  test("late, twice and in any order, the visits are the same", () => {
    const arrivals = someEvents.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2, maxLength: events.length * 2 }),
      ),
    );
    fc.assert(fc.property(arrivals, ([once, again]) => void expect(sessionsOf(again)).toEqual(sessionsOf(once))));
  });

  test("each event is in one visit: pages and purchases add up, no browser's visits overlap", () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const sessions = sessionsOf(events);
        const ids = new Set(events.map(({ event_id }) => event_id));
        expect(new Set(sessions.map(({ session_id }) => session_id)).size).toBe(sessions.length);
        expect(sessions.length).toBeLessThanOrEqual(ids.size);
        expect(sessions.reduce((sum, { page_views }) => sum + page_views, 0)).toBeLessThanOrEqual(ids.size);
        for (const session of sessions) expect(session.purchased).toBe(session.order_id === null ? 0 : 1);
      }),
    );
  });
});
