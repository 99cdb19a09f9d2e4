import type { Money } from "@quayside/shared/kernel/money.ts";
import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import { Elements } from "@stripe/react-stripe-js";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { CardForm } from "./card-form.tsx";
import { ExpressCheckout } from "./express-checkout.tsx";
import { useStripeAppearance } from "./stripe-appearance.ts";
import { useLoadedStripe } from "./use-loaded-stripe.ts";
import type { PaymentProps } from "./use-payment.ts";

interface PaymentFormProps extends Omit<PaymentProps, "total"> {
  config: StoreConfig;
  total: Money;
}

/** Stripe's fields before there is a payment: the intent is made when the shopper pays. */
export function PaymentForm({ config, total, ...form }: PaymentFormProps) {
  const { data: stripe, isError, refetch } = useLoadedStripe(config);
  const appearance = useStripeAppearance();

  if (isError)
    return (
      <Notice tone="danger" title="The payment form could not be loaded" alert>
        <p>Nothing was charged and your basket is kept. A content blocker may be in the way of js.stripe.com.</p>
        <button type="button" className="button button-quiet" onClick={() => refetch()}>
          Try again
        </button>
      </Notice>
    );
  if (!stripe) return <Skeleton label="Loading the payment form" shape="lines" count={2} />;
  const { amount, currency } = total;
  return (
    <Elements stripe={stripe} options={{ mode: "payment", amount, currency: currency.toLowerCase(), appearance }}>
      {config.payments.wallets === false ? null : <ExpressCheckout {...form} />}
      <CardForm total={total} {...form} />
    </Elements>
  );
}
