import { kept } from "./kept.ts";

/** Which cart is this browser's, and the secret that opens it; an account's cart is opened by the sign-in instead. */
export interface CartPass {
  cartId: string;
  token?: string;
}

export const cartPass = kept<CartPass>("quayside.cart");

/** Order id → the secret that opens its status page. */
export const orderTokens = kept<Record<string, string>>("quayside.orders");

export function keepOrderToken(orderId: string, token: string): void {
  orderTokens.write({ ...orderTokens.read(), [orderId]: token });
}

/** The guest's proof for what a request names: its own cart or order, and nothing else. */
export function guestHeaders(params: Record<string, unknown> | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  const pass = cartPass.read();
  if (pass?.token && params?.cartId === pass.cartId) headers["x-cart-token"] = pass.token;
  const orderToken = typeof params?.orderId === "string" ? orderTokens.read()?.[params.orderId] : undefined;
  if (orderToken) headers["x-order-token"] = orderToken;
  return headers;
}
