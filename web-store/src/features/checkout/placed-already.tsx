import type { Cart } from "@quayside/shared/cart/schema.ts";
import { useEffect, useState } from "react";
import { Redirect } from "wouter";
import { orderTokens } from "../../lib/guest.ts";
import { useKept } from "../../lib/kept.ts";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { EmptyCart } from "../cart/empty-cart.tsx";
import { recoverOrder } from "./intention.ts";

/** The cart is an order: go on there. If the answer that said so was lost, its key brings it again. */
export function PlacedAlready({ cart }: { cart: Cart }) {
  const tokens = useKept(orderTokens);
  const [isLost, setLost] = useState(false);
  const orderId = cart.orderId;
  const isKnown = orderId !== undefined && tokens?.[orderId] !== undefined;

  useEffect(() => {
    if (isKnown) return;
    const recovered = recoverOrder(cart.id);
    if (!recovered) setLost(true);
    recovered?.catch(() => setLost(true));
  }, [isKnown, cart.id]);

  if (isKnown) return <Redirect href={`/order/${orderId}`} replace />;
  if (!isLost) return <Skeleton label="Looking for your order" shape="lines" count={2} />;
  return (
    <>
      <Notice tone="info" title="This basket became an order">
        <p>The confirmation mail has a link that opens it. Nothing can be charged twice.</p>
      </Notice>
      <EmptyCart />
    </>
  );
}
