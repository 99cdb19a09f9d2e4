import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { QueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { idToken } from "../../lib/customer-pool.ts";
import { cartPass } from "../../lib/guest.ts";
import { queryKeyOf } from "../../lib/query.ts";
import { signedInAs } from "../../lib/session.ts";
import { broughtAlong } from "../cart/merge-note.tsx";
import { cartRequest } from "../cart/use-cart.ts";

/** Claims of a token that was just received; the API verifies it, the page only reads a name. */
function claimsOf(token: string): { name?: string; email?: string } {
  const [, payload = ""] = token.split(".");
  const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as { name?: string; email?: string };
}

/** A guest's basket goes into the account's; without one, the account's is what there is. */
async function takeCartAlong() {
  const pass = cartPass.read();
  if (pass?.token) {
    try {
      const { cart, merged } = await call("cart.adopt", cartRequest(pass.cartId));
      if (merged.added.length + merged.raised.length + merged.leftOut.length > 0) broughtAlong.write(merged);
      return cart;
    } catch (error) {
      if (!isAppError(error, "CART_NOT_FOUND") && !isAppError(error, "CART_CLOSED")) throw error;
    }
  }
  return call("cart.mine", {});
}

/** The account's basket becomes this browser's. */
export async function bringCart(client: QueryClient): Promise<void> {
  const cart = await takeCartAlong();
  cartPass.write({ cartId: cart.id });
  client.setQueryData(queryKeyOf("cart.get", cartRequest(cart.id)), cart);
}

/** After the last proof: the account is opened, and the basket of this visit comes along. */
export async function enterAccount(client: QueryClient): Promise<void> {
  const token = await idToken();
  if (!token) throw new Error("signed in without a token");
  const { name, email = "" } = claimsOf(token);
  signedInAs.write({ email });
  try {
    const account = await call("account.open", { body: name ? { name: name.slice(0, 100) } : {} });
    client.setQueryData(queryKeyOf("account.get", {}), account);
    await bringCart(client);
  } catch (error) {
    signedInAs.write(undefined);
    throw error;
  }
}

/** The account's basket stays with the account; this browser begins anew. */
export function leaveAccount(client: QueryClient): void {
  signedInAs.write(undefined);
  cartPass.write(undefined);
  broughtAlong.write(undefined);
  client.removeQueries({ predicate: ({ queryKey: [id] }) => /^(account|cart|checkout)\./.test(String(id)) });
}
