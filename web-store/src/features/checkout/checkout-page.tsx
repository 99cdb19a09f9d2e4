import type { Cart } from "@quayside/shared/cart/schema.ts";
import { useState } from "react";
import { useStoreConfig } from "../../lib/store-config.ts";
import { Failure } from "../../ui/failure.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { EmptyCart } from "../cart/empty-cart.tsx";
import { unitsIn, useCart } from "../cart/use-cart.ts";
import { CheckoutSteps } from "./checkout-steps.tsx";
import { PlacedAlready } from "./placed-already.tsx";
import "../cart/cart.css";
import "./checkout.css";

function CheckoutBody() {
  const { data: current, hasCart, ...query } = useCart();
  const config = useStoreConfig();
  // The cart as it was ordered: while its payment runs, the cart behind it is already closed.
  const [ordered, setOrdered] = useState<Cart>();

  const cart = ordered ?? current;
  const error = cart ? config.error : (query.error ?? config.error);
  if (!hasCart && !ordered) return <EmptyCart />;
  if (cart?.step === "completed") return <PlacedAlready cart={cart} />;
  if (cart && unitsIn(cart) === 0) return <EmptyCart />;
  if (cart && config.data)
    return <CheckoutSteps cart={cart} config={config.data} locked={ordered !== undefined} onPlaced={setOrdered} />;
  if (!error) return <Skeleton label="Loading the checkout" shape="lines" count={4} />;
  const retry = () => Promise.all([query.refetch(), config.refetch()]);
  return <Failure error={error} kept="Your basket is kept." onRetry={retry} />;
}

export function CheckoutPage() {
  return (
    <Page title="Checkout" heading="Checkout" className="checkout-page">
      <CheckoutBody />
    </Page>
  );
}
