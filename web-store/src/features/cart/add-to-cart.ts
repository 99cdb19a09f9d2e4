import type { Cart } from "@quayside/shared/cart/schema.ts";
import { type AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { type CartPass, cartPass } from "../../lib/guest.ts";
import { queryKeyOf } from "../../lib/query.ts";
import { signedInAs } from "../../lib/session.ts";
import { cartRequest } from "./use-cart.ts";

export interface Wanted {
  sku: string;
  quantity: number;
}

/** A guest's cart has a secret; an account has one cart on all its devices. */
async function newPass(): Promise<CartPass> {
  if (signedInAs.read()) return { cartId: (await call("cart.mine", {})).id };
  const { cart, token } = await call("cart.create", {});
  return { cartId: cart.id, token };
}

async function newCart(): Promise<CartPass> {
  const pass = await newPass();
  cartPass.write(pass);
  return pass;
}

/** Two tabs that add at once share one new cart where the browser has locks. */
function openCart(): Promise<CartPass> {
  const open = async () => cartPass.read() ?? (await newCart());
  return globalThis.navigator.locks ? globalThis.navigator.locks.request("quayside.cart", open) : open();
}

async function addAll({ cartId }: CartPass, wanted: readonly Wanted[]): Promise<Cart> {
  let cart = await call("cart.get", cartRequest(cartId));
  for (const { sku, quantity } of wanted) {
    const present = cart.lines.find((line) => line.sku === sku)?.quantity ?? 0;
    cart = await call("cart.set-line", { params: { cartId, sku }, body: { quantity: present + quantity } });
  }
  return cart;
}

const isOver = (error: unknown) =>
  isAppError(error) && (["CART_NOT_FOUND", "CART_CLOSED"].includes(error.code) || error.kind === "unauthenticated");

/** Adds to what is there. A cart that is gone or became an order is replaced by a new one, once. */
export async function addToCart(wanted: readonly Wanted[]): Promise<Cart> {
  const pass = await openCart();
  try {
    return await addAll(pass, wanted);
  } catch (error) {
    if (!isOver(error)) throw error;
    if (cartPass.read()?.cartId === pass.cartId) cartPass.write(undefined);
    return addAll(await openCart(), wanted);
  }
}

function showCart(client: QueryClient, cart: Cart): void {
  client.setQueryData(queryKeyOf("cart.get", cartRequest(cart.id)), cart);
}

export function useAddToCart() {
  const client = useQueryClient();
  return useMutation<Cart, AppError, readonly Wanted[]>({
    mutationFn: addToCart,
    // By which `features/tracking` finds what was added.
    mutationKey: ["cart.add"],
    scope: { id: "cart" },
    onSuccess: (cart) => showCart(client, cart),
  });
}
