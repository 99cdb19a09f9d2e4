// @vitest-environment happy-dom
import { AppError, type ErrorKind } from "@quayside/shared/kernel/errors.ts";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { cartPass, orderTokens } from "../../lib/guest.ts";
import { type Asked, serveApi } from "../../lib/test-api.ts";
import { intention, placeOrder, recoverOrder, settleIntention } from "./intention.ts";

const cart = { id: "crt_01J9Z3V5B6C7D8E9F0G1H2J3K4", quoteHash: "h1" };
const orderId = "ord_01J9Z3V5B6C7D8E9F0G1H2J3K4";
const placed = { orderId, number: "Q-1", orderToken: "order-secret", payment: { intentId: "pi", clientSecret: "s" } };

beforeEach(() => cartPass.write({ cartId: cart.id, token: "secret" }));
afterEach(() => {
  vi.unstubAllGlobals();
  for (const store of [intention, cartPass, orderTokens]) store.write(undefined);
});

/** Fails in these ways, one after another, then places the order. */
function servePlacing(...failures: [ErrorKind, string, number?][]) {
  const left = [...failures];
  return serveApi({
    "checkout.place-order": () => {
      const failure = left.shift();
      if (!failure) return placed;
      const [kind, code, retryAfter] = failure;
      throw new AppError(kind, code, "no", retryAfter === undefined ? {} : { retryAfter });
    },
  });
}

const keysOf = (asked: Asked[]) => new Set(asked.map(({ headers }) => headers.get("idempotency-key"))).size;

it.each<[ErrorKind, string]>([
  ["unavailable", "NETWORK"],
  ["unavailable", "UNREADABLE"],
  ["internal", "INTERNAL"],
])("uses the same key again after an unclear end (%s %s)", async (kind, code) => {
  const asked = servePlacing([kind, code]);
  await expect(placeOrder(cart)).rejects.toMatchObject({ code });
  await expect(placeOrder(cart)).resolves.toEqual(placed);
  expect(asked).toHaveLength(2);
  expect(keysOf(asked)).toBe(1);
});

it("waits for its twin in flight with the same key", async () => {
  const asked = servePlacing(["conflict", "REQUEST_IN_FLIGHT", 0.01], ["conflict", "REQUEST_IN_FLIGHT", 0.01]);
  await expect(placeOrder(cart)).resolves.toEqual(placed);
  expect(asked).toHaveLength(3);
  expect(keysOf(asked)).toBe(1);
});

it("takes a new key after a refusal, and for another quote", async () => {
  const asked = servePlacing(["conflict", "SOLD_OUT"]);
  await expect(placeOrder(cart)).rejects.toMatchObject({ code: "SOLD_OUT" });
  await placeOrder(cart);
  await placeOrder({ ...cart, quoteHash: "h2" });
  expect(keysOf(asked)).toBe(3);
});

it("brings back an order whose answer was lost, and only of the same cart", async () => {
  const asked = servePlacing(["unavailable", "NETWORK"]);
  await expect(placeOrder(cart)).rejects.toThrow();
  expect(recoverOrder("crt_01J9Z3V5B6C7D8E9F0G1H2J3K9")).toBeUndefined();
  await expect(recoverOrder(cart.id)).resolves.toEqual(placed);
  expect(keysOf(asked)).toBe(1);
  expect(orderTokens.read()).toEqual({ [orderId]: "order-secret" });
});

it("lets the cart go once its order is settled, and no other", async () => {
  servePlacing();
  await placeOrder(cart);
  settleIntention("ord_01J9Z3V5B6C7D8E9F0G1H2J3K9");
  expect(cartPass.read()).toBeDefined();
  settleIntention(orderId);
  expect(cartPass.read()).toBeUndefined();
  expect(intention.read()).toBeUndefined();
});
