// @vitest-environment happy-dom
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { afterEach, describe, expect, it, vi } from "vitest";
import { call } from "./api.ts";
import { cartPass, keepOrderToken, orderTokens } from "./guest.ts";
import { serveApi } from "./test-api.ts";

const cartId = "crt_01J9Z3V5B6C7D8E9F0G1H2J3K4";
const orderId = "ord_01J9Z3V5B6C7D8E9F0G1H2J3K4";

afterEach(() => {
  vi.unstubAllGlobals();
  cartPass.write(undefined);
  orderTokens.write(undefined);
});

describe("call", () => {
  it("gives the data of a success envelope", async () => {
    serveApi({ "search.suggest": () => [{ text: "Jug", slug: "jug", kind: "product" }] });
    await expect(call("search.suggest", { query: { q: "ju" } })).resolves.toEqual([
      { text: "Jug", slug: "jug", kind: "product" },
    ]);
  });

  it("throws the error envelope with its code and details", async () => {
    serveApi({
      "catalog.product": () => {
        throw new AppError("not-found", "PRODUCT_NOT_FOUND", "No such product.", { id: "jug" });
      },
    });
    await expect(call("catalog.product", { params: { slug: "jug" } })).rejects.toMatchObject({
      kind: "not-found",
      code: "PRODUCT_NOT_FOUND",
      details: { id: "jug" },
    });
  });

  it("tells a lost connection apart from an answer", async () => {
    serveApi({
      "store.config": () => {
        throw new AppError("unavailable", "NETWORK", "gone");
      },
    });
    await expect(call("store.config", {})).rejects.toMatchObject({ kind: "unavailable", code: "NETWORK" });
  });

  it("proves itself only for the cart and the order that a request names", async () => {
    cartPass.write({ cartId, token: "cart-secret" });
    keepOrderToken(orderId, "order-secret");
    const asked = serveApi({
      "cart.get": () => ({}),
      "checkout.order-status": () => ({}),
      "catalog.categories": () => [],
    });
    await call("cart.get", { params: { cartId } });
    await call("cart.get", { params: { cartId: cartId.replace("01J", "01K") } });
    await call("checkout.order-status", { params: { orderId } });
    await call("catalog.categories", {});
    const proofs = asked.map(({ headers }) => [headers.get("x-cart-token"), headers.get("x-order-token")]);
    expect(proofs).toEqual([
      ["cart-secret", null],
      [null, null],
      [null, "order-secret"],
      [null, null],
    ]);
  });

  it("sends a key of its own with what must happen once, and the caller's key where there is one", async () => {
    const asked = serveApi({ "cart.create": () => ({}), "checkout.place-order": () => ({}) });
    await call("cart.create", {});
    const placing = { params: { cartId }, body: { quoteHash: "h" } };
    await call("checkout.place-order", placing, { idempotencyKey: "the-same-wish-again" });
    const [own, given] = asked.map(({ headers }) => headers.get("idempotency-key"));
    expect(own).toMatch(/^[\w-]{16,200}$/);
    expect(given).toBe("the-same-wish-again");
  });
});
