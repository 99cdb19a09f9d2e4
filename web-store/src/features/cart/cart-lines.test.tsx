// @vitest-environment happy-dom
import type { Cart } from "@quayside/shared/cart/schema.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { cartPass } from "../../lib/guest.ts";
import { signedInAs } from "../../lib/session.ts";
import { type Asked, serveApi } from "../../lib/test-api.ts";
import { renderAt } from "../../lib/test-render.tsx";
import { CartPage } from "./cart-page.tsx";
import { cartOf, lineOf } from "./test-cart.ts";

const jug = lineOf();
const mug = lineOf({ sku: "MUG-1", title: "Stoneware mug", quantity: 2, unitPrice: { amount: 1150, currency: "GBP" } });

/** A store with one cart, whose lines follow what is set. */
function serveCart(start: Cart) {
  let cart = start;
  cartPass.write({ cartId: cart.id, token: "secret" });
  const setLine = ({ params, body }: Asked) => {
    const { quantity } = body as { quantity: number };
    const kept = cart.lines.filter((line) => line.sku !== params.sku);
    const line = [jug, mug].find(({ sku }) => sku === params.sku) ?? jug;
    const lines = quantity === 0 ? kept : [...kept, lineOf({ ...line, quantity, ...{ subtotal: line.subtotal } })];
    cart = cartOf(lines);
    return cart;
  };
  return serveApi({
    "cart.get": () => cart,
    "cart.set-line": setLine,
    "store.config": () => ({ name: "Quayside", countries: ["GB"], payments: { wallets: false } }),
  });
}

vi.mock("../../lib/customer-pool.ts", () => ({ idToken: async () => "token" }));

const set = (asked: Asked[]) =>
  asked
    .filter(({ id }) => id === "cart.set-line")
    .map(({ params, body }) => ({ sku: params.sku, ...(body as object) }));

it("changes a quantity by its buttons and by typing", async () => {
  const asked = serveCart(cartOf([jug]));
  renderAt("/cart", <CartPage />);
  await userEvent.click(await screen.findByRole("button", { name: "One more: Enamel jug" }));
  const field = screen.getByRole("textbox", { name: "Quantity: Enamel jug" });
  await waitFor(() => expect(field).toHaveProperty("value", "2"));
  await userEvent.clear(field);
  await userEvent.type(field, "40{Enter}");
  await waitFor(() =>
    expect(set(asked)).toEqual([
      { sku: "JUG-1", quantity: 2 },
      { sku: "JUG-1", quantity: 9 },
    ]),
  );
});

it("takes a line out, keeps its place with an undo in focus, and puts it back as it was", async () => {
  const asked = serveCart(cartOf([mug, jug]));
  renderAt("/cart", <CartPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Remove Stoneware mug" }));
  const undo = await screen.findByRole("button", { name: "Put Stoneware mug back" });
  expect(document.activeElement).toBe(undo);
  await waitFor(() => expect(set(asked)).toHaveLength(1));
  await userEvent.click(undo);
  await screen.findByRole("button", { name: "Remove Stoneware mug" });
  expect(set(asked)).toEqual([
    { sku: "MUG-1", quantity: 0 },
    { sku: "MUG-1", quantity: 2 },
  ]);
});

it("shows the line again when it could not be taken out", async () => {
  const cart = cartOf([jug]);
  cartPass.write({ cartId: cart.id, token: "secret" });
  serveApi({
    "cart.get": () => cart,
    "store.config": () => ({ name: "Quayside", countries: ["GB"], payments: { wallets: false } }),
    "cart.set-line": () => {
      throw new AppError("unavailable", "BUSY", "The store is busy.");
    },
  });
  renderAt("/cart", <CartPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Remove Enamel jug" }));
  expect((await screen.findByRole("alert")).textContent).toContain("The store is busy.");
  expect(screen.getByRole("button", { name: "Remove Enamel jug" })).toBeTruthy();
});

it("stands in the way of checkout while a line cannot be bought, and says why", async () => {
  serveCart(cartOf([lineOf({ problem: "NOT_ENOUGH_STOCK", quantity: 5, available: 2 })]));
  renderAt("/cart", <CartPage />);
  await screen.findByText("Only 2 left. Please choose 2 or fewer.");
  expect(screen.queryByRole("link", { name: "Go to checkout" })).toBeNull();
});

it("names the old and the new price, and lets a changed one through to checkout", async () => {
  const seenPrice = { amount: 1999, currency: "GBP" };
  serveCart(cartOf([lineOf({ problem: "PRICE_CHANGED", seenPrice })]));
  renderAt("/cart", <CartPage />);
  await screen.findByText("The price is £24.00 now. It was £19.99 when you added it.");
  expect(screen.getByRole("link", { name: "Go to checkout" })).toBeTruthy();
});

it("offers a signed-in customer's store credit, and pays with it when asked to", async () => {
  const cart = cartOf([jug]);
  const balance = { amount: 1500, currency: "GBP" };
  cartPass.write({ cartId: cart.id, token: "secret" });
  signedInAs.write({ email: "ada@example.com" });
  const tender = { kind: "store-credit" as const, reference: "cus_1", label: "Store credit", balance };
  const asked = serveApi({
    "cart.get": () => cart,
    "account.credit": () => ({ balance }),
    "store.config": () => ({ name: "Quayside", countries: ["GB"], payments: { wallets: false } }),
    "cart.use-credit": () => ({
      ...cart,
      totals: { ...cart.totals, due: { amount: 900, currency: "GBP" } },
      tenders: [{ ...tender, amount: balance }],
    }),
  });
  renderAt("/cart", <CartPage />);
  const box = await screen.findByRole("checkbox", { name: "Pay with your store credit of £15.00" });
  await userEvent.click(box);
  expect(await screen.findByText("−£15.00")).toBeTruthy();
  expect(screen.getByText("Left to pay")).toBeTruthy();
  expect(asked.find(({ id }) => id === "cart.use-credit")?.body).toEqual({ use: true });
  await waitFor(() => expect(box).toHaveProperty("checked", true));
});
