import { TrackedEvent } from "@quayside/shared/tracking/schema.ts";
import { describe, expect, it } from "vitest";
import { eventsOfPath } from "./events-of-path.ts";

const orderId = "ord_01J9Z3V5B6C7D8E9F0G1H2J3K4";
const told = (path: string, search = "") => eventsOfPath(path, search).slice(1);

describe("what being at an address means", () => {
  it.each([
    ["/", "", []],
    ["/c/kitchen", "?page=2", []],
    ["/p/oak-tray", "?sku=TRAY-L", [{ kind: "product", slug: "oak-tray" }]],
    ["/p/Oak%20tray", "", []],
    [`/p/${"a".repeat(121)}`, "", []],
    ["/search", "?q=+blue+jug&brand=x", [{ kind: "search", words: "blue jug" }]],
    ["/search", "?q=+", []],
    ["/search", `?q=${"x".repeat(300)}`, [{ kind: "search", words: "x".repeat(100) }]],
    ["/cart", "", []],
    ["/checkout", "", []],
    ["/checkout/delivery", "", [{ kind: "checkout", step: "delivery" }]],
    ["/checkout/nowhere", "", []],
    [`/order/${orderId}`, "", []],
    [`/order/${orderId}/thank-you`, "", [{ kind: "purchase", orderId, id: `purchase-${orderId}` }]],
    ["/order/ord_1/thank-you", "", []],
  ])("%s%s", (path, search, events) => {
    expect(eventsOfPath(path, search)[0]).toEqual({ kind: "page" });
    expect(told(path, search)).toEqual(events);
    // One that the contract refuses would take the others of its beacon with it.
    for (const event of eventsOfPath(path, search))
      expect(TrackedEvent.safeParse({ id: "0123456789", ...event, path, touch: {}, ago: 0 }).error).toBeUndefined();
  });
});
