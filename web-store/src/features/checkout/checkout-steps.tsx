import type { Cart } from "@quayside/shared/cart/schema.ts";
import type { Address, StoreConfig } from "@quayside/shared/store/schema.ts";
import { Link, Redirect, useLocation, useParams } from "wouter";
import { countryName, formatArrival, formatPrice } from "../../lib/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { useMedia } from "../../ui/use-media.ts";
import { blocksOrder } from "../cart/line-problem.ts";
import { AddressStep } from "./address-step.tsx";
import { DeliveryStep } from "./delivery-step.tsx";
import { FoldedOrderSummary, OrderSummary } from "./order-summary.tsx";
import { PaymentStep } from "./payment-step.tsx";
import { StepSection } from "./step-section.tsx";
import { type Step, stateOf, stepFor } from "./steps.ts";

interface CheckoutStepsProps {
  cart: Cart;
  config: StoreConfig;
  /** It is an order already; only its payment is left. */
  locked: boolean;
  onPlaced: (cart: Cart) => void;
}

function addressText({ name, line1, line2, city, postcode, region, country }: Address): string {
  return [name, line1, line2, city, postcode, region, countryName(country)].filter(Boolean).join(", ");
}

function AddressSummary({ cart: { email, shippingAddress, billingAddress } }: { cart: Cart }) {
  if (!shippingAddress) return null;
  return (
    <>
      <p>{email}</p>
      <p>{addressText(shippingAddress)}</p>
      {billingAddress ? <p>Invoice to {addressText(billingAddress)}</p> : null}
    </>
  );
}

function DeliverySummary({ cart: { delivery } }: { cart: Cart }) {
  if (!delivery) return null;
  const price = delivery.price.amount === 0 ? "free" : formatPrice(delivery.price);
  return <p>{[delivery.name, formatArrival(delivery), price].filter(Boolean).join(", ")}</p>;
}

export function CheckoutSteps({ cart, config, locked, onPlaced }: CheckoutStepsProps) {
  const { step: asked } = useParams<{ step?: string }>();
  const [, navigate] = useLocation();
  const isWide = useMedia("(min-width: 60rem)");
  const current = locked ? "payment" : stepFor(cart.step, asked);
  if (asked !== current) return <Redirect key={current} href={`/checkout/${current}`} replace />;
  const go = (step: Step) => () => navigate(`/checkout/${step}`);
  const section = (step: Step) => ({ step, state: stateOf(step, current, cart.step), locked });

  return (
    <div className="checkout-layout">
      {isWide ? null : <FoldedOrderSummary cart={cart} locked={locked} />}
      <div className="checkout-steps">
        {cart.lines.some(blocksOrder) && !locked ? (
          <Notice tone="warning" title="Some items need your attention">
            <p>
              Something in the basket cannot be bought as it stands.{" "}
              <Link className="link" href="/cart">
                See the basket
              </Link>
            </p>
          </Notice>
        ) : null}
        <StepSection {...section("address")} summary={<AddressSummary cart={cart} />}>
          <AddressStep cart={cart} config={config} onDone={go("delivery")} />
        </StepSection>
        <StepSection {...section("delivery")} summary={<DeliverySummary cart={cart} />}>
          <DeliveryStep cart={cart} onDone={go("payment")} />
        </StepSection>
        <StepSection {...section("payment")} summary={null}>
          <PaymentStep cart={cart} config={config} onPlaced={onPlaced} />
        </StepSection>
      </div>
      {isWide ? <OrderSummary cart={cart} locked={locked} /> : null}
    </div>
  );
}
