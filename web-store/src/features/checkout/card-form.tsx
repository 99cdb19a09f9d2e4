import { type AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Money } from "@quayside/shared/kernel/money.ts";
import { PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import type { StripeError } from "@stripe/stripe-js";
import { type FormEvent, useRef, useState } from "react";
import { formatPrice } from "../../lib/format.ts";
import { Notice } from "../../ui/notice.tsx";

export interface Payable {
  orderId: string;
  /** Absent when there is nothing to pay. */
  clientSecret: string | undefined;
}

export interface CardFormProps {
  total: Money;
  /** Brings the payment to confirm; safe to call again for the same order. */
  prepare: () => Promise<Payable>;
  /** The provider has taken the payment, or says that it already had. */
  onConfirmed: (orderId: string) => Promise<void>;
  /** The store would not let this order be paid. */
  onRefused: (error: AppError) => void;
}

/** Paid in another tab or by an attempt whose answer was lost: the store asks the provider how it stands. */
const isAlreadyTaken = ({ code, payment_intent }: StripeError) =>
  code === "payment_intent_unexpected_state" && payment_intent?.status !== "canceled";

const paymentProblem = ({ message, type }: StripeError) =>
  type === "validation_error" || message
    ? (message ?? "Please check the card details.")
    : "The payment did not go through.";

function usePayment({ prepare, onConfirmed, onRefused }: Omit<CardFormProps, "total">) {
  const stripe = useStripe();
  const elements = useElements();
  const isBusy = useRef(false);
  const [isPaying, setPaying] = useState(false);
  const [problem, setProblem] = useState<string>();

  const confirm = async () => {
    if (!stripe || !elements) return;
    const checked = await elements.submit();
    if (checked.error) return setProblem(checked.error.message ?? "Please check the card details.");
    const { orderId, clientSecret } = await prepare();
    if (clientSecret === undefined) return onConfirmed(orderId);
    const return_url = `${location.origin}/order/${orderId}`;
    const { error } = await stripe.confirmPayment({
      elements,
      clientSecret,
      confirmParams: { return_url },
      redirect: "if_required",
    });
    if (error && !isAlreadyTaken(error)) return setProblem(`${paymentProblem(error)} Nothing was charged.`);
    await onConfirmed(orderId);
  };

  const pay = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy.current) return;
    isBusy.current = true;
    setPaying(true);
    setProblem(undefined);
    try {
      await confirm();
    } catch (error) {
      if (!isAppError(error)) throw error;
      onRefused(error);
    } finally {
      isBusy.current = false;
      setPaying(false);
    }
  };
  return { pay, isPaying, problem, isReady: stripe !== null };
}

export function CardForm({ total, ...payment }: CardFormProps) {
  const { pay, isPaying, problem, isReady } = usePayment(payment);
  return (
    <form className="step-form" onSubmit={pay} aria-label="Payment">
      <PaymentElement options={{ layout: "tabs" }} />
      {problem ? (
        <Notice tone="danger" title="The payment did not go through" alert>
          <p>{problem} You can try again or use another card; your items stay reserved for you.</p>
        </Notice>
      ) : null}
      <button type="submit" className="button button-wide" aria-disabled={isPaying || !isReady}>
        {isPaying ? "Paying…" : `Pay ${formatPrice(total)}`}
      </button>
      <p className="fine">Your card details go straight to Stripe; we never see them.</p>
    </form>
  );
}
