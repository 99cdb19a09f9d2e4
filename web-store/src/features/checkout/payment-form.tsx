import type { Money } from "@quayside/shared/kernel/money.ts";
import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import { Elements } from "@stripe/react-stripe-js";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { CardForm, type CardFormProps } from "./card-form.tsx";
import { stripeFor } from "./load-stripe.ts";
import { stripeAppearance } from "./stripe-appearance.ts";

interface PaymentFormProps extends Omit<CardFormProps, "total"> {
  config: StoreConfig;
  total: Money;
}

/** Stripe's fields before there is a payment: the intent is made when the shopper pays. */
export function PaymentForm({ config, total, ...form }: PaymentFormProps) {
  const {
    data: stripe,
    isError,
    refetch,
  } = useQuery({
    queryKey: ["stripe", config.payments],
    queryFn: () => stripeFor(config.payments),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const [appearance] = useState(stripeAppearance);

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
      <CardForm total={total} {...form} />
    </Elements>
  );
}
