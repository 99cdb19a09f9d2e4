import type { OrderStatus } from "@quayside/shared/orders/schema.ts";
import { useLocation } from "wouter";
import { Failure } from "../../ui/failure.tsx";
import { useAddToCart } from "../cart/add-to-cart.ts";

/** Puts the lines of a cancelled order back into a basket, at today's prices. */
export function OrderAgain({ order }: { order: OrderStatus }) {
  const addToCart = useAddToCart();
  const [, navigate] = useLocation();
  const again = () => {
    if (addToCart.isPending) return;
    const wanted = order.lines.filter(({ gift }) => !gift).map(({ sku, quantity }) => ({ sku, quantity }));
    addToCart.mutate(wanted, { onSuccess: () => navigate("/cart") });
  };
  return (
    <div className="actions">
      <button type="button" className="button" onClick={again} aria-disabled={addToCart.isPending}>
        Put these items back in the basket
      </button>
      {addToCart.error ? <Failure error={addToCart.error} /> : null}
    </div>
  );
}
