import type { Cart } from "@quayside/shared/cart/schema.ts";
import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";
import { counted } from "../../lib/format.ts";
import { useKept } from "../../lib/kept.ts";
import { signedInAs } from "../../lib/session.ts";
import { useStoreConfig } from "../../lib/store-config.ts";
import { Failure } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { CartLines } from "./cart-lines.tsx";
import { EmptyCart } from "./empty-cart.tsx";
import { GiftCards } from "./gift-cards.tsx";
import { blocksOrder } from "./line-problem.ts";
import { MergeNote } from "./merge-note.tsx";
import { PromotionCode } from "./promotion-code.tsx";
import { StoreCreditSwitch } from "./store-credit-switch.tsx";
import { TotalsList } from "./totals.tsx";
import { unitsIn, useCart } from "./use-cart.ts";
import "./cart.css";

/** Stripe's code comes only to a basket that can be paid. */
const BasketWallet = lazy(() =>
  import("../checkout/basket-wallet.tsx").then((loaded) => ({ default: loaded.BasketWallet })),
);

function ExpressWay({ cart }: { cart: Cart }) {
  const { data: config } = useStoreConfig();
  if (!config || config.payments.wallets === false || cart.totals.due.amount === 0) return null;
  if (cart.lines.some(blocksOrder)) return null;
  return (
    <Suspense fallback={null}>
      <BasketWallet cart={cart} config={config} />
    </Suspense>
  );
}

function CheckoutLink({ cart }: { cart: Cart }) {
  if (cart.lines.some(blocksOrder))
    return (
      <Notice tone="warning" title="One thing before you go on">
        <p>Some items need your attention. They are marked in the list.</p>
      </Notice>
    );
  return (
    <Link className="button button-wide" href="/checkout">
      Go to checkout
    </Link>
  );
}

function CartSummary({ cart }: { cart: Cart }) {
  const isSignedIn = useKept(signedInAs) !== undefined;
  return (
    <section className="cart-summary panel" aria-labelledby="summary-heading">
      <h2 id="summary-heading">Summary</h2>
      <TotalsList
        totals={cart.totals}
        tenders={cart.tenders}
        promotions={cart.promotions}
        deliveryName={cart.delivery?.name}
        estimate={cart.step === "cart"}
      />
      <ExpressWay cart={cart} />
      <CheckoutLink cart={cart} />
      <PromotionCode cart={cart} />
      <GiftCards cart={cart} />
      <StoreCreditSwitch cart={cart} />
      <p className="fine">
        {isSignedIn ? null : "Guests are welcome: you need no account. "}
        Cards are handled by Stripe and never reach us.
      </p>
    </section>
  );
}

function CartContents({ cart }: { cart: Cart }) {
  const units = unitsIn(cart);
  const [startedEmpty] = useState(units === 0);
  if (units === 0 && startedEmpty) return <EmptyCart />;
  return (
    <>
      <p className="lead">{units === 0 ? "Nothing in it for now." : `${counted(units, "item")} in it.`}</p>
      <div className="cart-layout">
        <div>
          <CartLines cart={cart} />
          <p>
            <Link className="link" href="/search">
              Keep looking around
            </Link>
          </p>
        </div>
        {units > 0 ? <CartSummary cart={cart} /> : null}
      </div>
    </>
  );
}

function CartBody({ data: cart, hasCart, error, refetch }: ReturnType<typeof useCart>) {
  if (!hasCart) return <EmptyCart />;
  if (cart?.step === "completed") return <EmptyCart orderId={cart.orderId} />;
  if (cart) return <CartContents key={cart.id} cart={cart} />;
  if (error) return <Failure error={error} kept="Your basket is kept." onRetry={() => refetch()} />;
  return <Skeleton label="Loading your basket" shape="lines" count={3} />;
}

export function CartPage() {
  const cart = useCart();
  return (
    <Page title="Your basket" heading="Your basket" className="cart-page">
      <MergeNote />
      <CartBody {...cart} />
    </Page>
  );
}
