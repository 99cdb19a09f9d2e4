import { ExpressCheckoutElement } from "@stripe/react-stripe-js";
import type {
  StripeExpressCheckoutElementClickEvent,
  StripeExpressCheckoutElementConfirmEvent,
  StripeExpressCheckoutElementShippingAddressChangeEvent,
  StripeExpressCheckoutElementShippingRateChangeEvent,
} from "@stripe/stripe-js";
import { useState } from "react";
import { Notice } from "../../ui/notice.tsx";
import { type PaymentProps, type Problem, usePayment } from "./use-payment.ts";

interface ExpressButtonsProps {
  onClick: (event: StripeExpressCheckoutElementClickEvent) => void;
  onAddress?: (event: StripeExpressCheckoutElementShippingAddressChangeEvent) => void;
  onRate?: (event: StripeExpressCheckoutElementShippingRateChangeEvent) => void;
  onConfirm: (event: StripeExpressCheckoutElementConfirmEvent) => void;
  problem: Problem | undefined;
}

const options = { buttonHeight: 48, layout: { maxColumns: 2, maxRows: 2 } } as const;

/** The buttons of the wallets that this browser has; nothing at all where it has none. */
export function ExpressButtons({ onClick, onAddress, onRate, onConfirm, problem }: ExpressButtonsProps) {
  const [isOffered, setOffered] = useState(false);
  return (
    <div className={isOffered ? "express" : "express-none"}>
      <ExpressCheckoutElement
        options={options}
        onReady={({ availablePaymentMethods }) => setOffered(availablePaymentMethods !== undefined)}
        onClick={onClick}
        onShippingAddressChange={onAddress}
        onShippingRateChange={onRate}
        onConfirm={onConfirm}
      />
      {problem ? (
        <Notice tone="danger" title={problem.title} alert>
          <p>{problem.text}</p>
        </Notice>
      ) : null}
      {isOffered ? <p className="express-or">or</p> : null}
    </div>
  );
}

/** Pays what is known already: the order's address and delivery are chosen. */
export function ExpressCheckout({ keeps = false, ...payment }: Omit<PaymentProps, "total">) {
  const { pay, problem } = usePayment(payment, { savedCard: "", keepCard: keeps });
  const confirm = async ({ paymentFailed }: StripeExpressCheckoutElementConfirmEvent) => {
    if (!(await pay())) paymentFailed({ reason: "fail" });
  };
  return <ExpressButtons onClick={({ resolve }) => resolve()} onConfirm={confirm} problem={problem} />;
}
