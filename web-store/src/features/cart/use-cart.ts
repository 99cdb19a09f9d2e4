import type { Cart } from "@quayside/shared/cart/schema.ts";
import { useEffect } from "react";
import type { OperationId } from "../../lib/api.ts";
import { cartPass } from "../../lib/guest.ts";
import { useKept } from "../../lib/kept.ts";
import { queryKeyOf, useAct, useOperation } from "../../lib/query.ts";

export function cartRequest(cartId: string) {
  return { params: { cartId } };
}

/** The shopper's cart as the store prices it now. Without one, `data` is undefined and nothing is asked. */
export function useCart() {
  const pass = useKept(cartPass);
  const query = useOperation("cart.get", cartRequest(pass?.cartId ?? ""), { enabled: pass !== undefined });
  const isGone = query.error?.kind === "not-found";
  useEffect(() => {
    if (isGone) cartPass.write(undefined);
  }, [isGone]);
  return { ...query, hasCart: pass !== undefined };
}

/** Units in a cart that is still open. */
export function unitsIn(cart: Cart | undefined): number {
  if (!cart || cart.step === "completed") return 0;
  return cart.lines.reduce((sum, line) => sum + line.quantity, 0);
}

type CartChange = Extract<
  OperationId,
  | "cart.set-line"
  | "cart.apply-code"
  | "cart.remove-code"
  | "cart.add-gift-card"
  | "cart.remove-gift-card"
  | "cart.use-credit"
  | "cart.set-address"
  | "cart.choose-delivery"
>;

type CartNamed = ReturnType<typeof cartRequest>;

/** A change of the cart; its answer is the cart, so it is not read again. Changes run one after another. */
export function useCartAct<Id extends CartChange>(id: Id) {
  // Every change names its cart; the compiler cannot see that through the type parameter.
  const fills = (request: unknown) => queryKeyOf("cart.get", cartRequest((request as CartNamed).params.cartId));
  return useAct(id, { scope: "cart", fills });
}
