// @vitest-environment happy-dom
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { afterEach, expect, it, vi } from "vitest";
import { cartPass } from "../../lib/guest.ts";
import { serveApi } from "../../lib/test-api.ts";
import { addToCart } from "./add-to-cart.ts";
import { cartOf, lineOf } from "./test-cart.ts";

const oldId = "crt_01J9Z3V5B6C7D8E9F0G1H2J3K4";
const newId = "crt_01J9Z3V5B6C7D8E9F0G1H2J3K5";

afterEach(() => {
  vi.unstubAllGlobals();
  cartPass.write(undefined);
});

it("opens a cart for the first thing and keeps its secret", async () => {
  const asked = serveApi({
    "cart.create": () => ({ cart: cartOf([], { id: newId }), token: "new-secret" }),
    "cart.get": () => cartOf([], { id: newId }),
    "cart.set-line": () => cartOf([lineOf()], { id: newId }),
  });
  await addToCart([{ sku: "JUG-1", quantity: 1 }]);
  expect(cartPass.read()).toEqual({ cartId: newId, token: "new-secret" });
  expect(asked.at(-1)).toMatchObject({ params: { cartId: newId, sku: "JUG-1" }, body: { quantity: 1 } });
  expect(asked.at(-1)?.headers.get("x-cart-token")).toBe("new-secret");
});

it("adds to what is already there", async () => {
  cartPass.write({ cartId: oldId, token: "secret" });
  const asked = serveApi({
    "cart.get": () => cartOf([lineOf({ quantity: 3 })]),
    "cart.set-line": () => cartOf([lineOf({ quantity: 5 })]),
  });
  await addToCart([{ sku: "JUG-1", quantity: 2 }]);
  expect(asked.at(-1)?.body).toEqual({ quantity: 5 });
});

it("starts afresh when the cart became an order", async () => {
  cartPass.write({ cartId: oldId, token: "secret" });
  serveApi({
    "cart.create": () => ({ cart: cartOf([], { id: newId }), token: "new-secret" }),
    "cart.get": ({ params }) => cartOf([], { id: params.cartId ?? "" }),
    "cart.set-line": ({ params }) => {
      if (params.cartId === oldId) throw new AppError("conflict", "CART_CLOSED", "It is an order.");
      return cartOf([lineOf()], { id: newId });
    },
  });
  await expect(addToCart([{ sku: "JUG-1", quantity: 1 }])).resolves.toMatchObject({ id: newId });
  expect(cartPass.read()?.cartId).toBe(newId);
});

it("keeps the cart when the sku is refused", async () => {
  cartPass.write({ cartId: oldId, token: "secret" });
  serveApi({
    "cart.get": () => cartOf([]),
    "cart.set-line": () => {
      throw new AppError("not-found", "SKU_NOT_FOUND", "No such SKU.");
    },
  });
  await expect(addToCart([{ sku: "NO", quantity: 1 }])).rejects.toMatchObject({ code: "SKU_NOT_FOUND" });
  expect(cartPass.read()?.cartId).toBe(oldId);
});
