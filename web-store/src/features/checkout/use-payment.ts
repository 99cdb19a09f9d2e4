import { type AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Money } from "@quayside/shared/kernel/money.ts";
import { useElements, useStripe } from "@stripe/react-stripe-js";
import type { StripeError } from "@stripe/stripe-js";
import { useRef, useState } from "react";

export interface Payable {
  orderId: string;
  /** Absent when there is nothing to pay. */
  clientSecret: string | undefined;
}

/** What the shopper wants beside paying. */
export interface PayWish {
  keepCard: boolean;
}

export interface PaymentProps {
  total: Money;
  /** Whether a new card can be kept: once there is an order, that is settled. */
  offersKeeping?: boolean;
  /** The order that is paid keeps the card, as agreed when it was placed. */
  keeps?: boolean;
  /** Brings the payment to confirm; safe to call again for the same order. */
  prepare: (wish: PayWish) => Promise<Payable>;
  /** The provider has taken the payment, or says that it already had. */
  onConfirmed: (orderId: string) => Promise<void>;
  /** The store would not let this order be paid. */
  onRefused: (error: AppError) => void;
}

/** Paid in another tab or by an attempt whose answer was lost: the store asks the provider how it stands. */
const isAlreadyTaken = ({ code, payment_intent }: StripeError) =>
  code === "payment_intent_unexpected_state" && payment_intent?.status !== "canceled";

/** What pays: a kept card by its id, or the fields, whose card is kept or not. */
export interface Means {
  savedCard: string;
  keepCard: boolean;
}

export interface Problem {
  title: string;
  text: string;
}

/** The provider's own words for this one speak to developers. */
const wordsFor = ({ code, message = "" }: StripeError) =>
  code === "payment_intent_authentication_failure" ? "Your bank did not approve the payment." : message;

const refusedText = (error: StripeError) =>
  `${wordsFor(error)} Nothing was charged. You can try again or use another card; your items stay reserved for you.`;

const brokenForm: Problem = {
  title: "The payment form broke",
  text: "Please load the page again. If the payment went through all the same, your order's page will show it.",
};

/** Checks the fields, brings the payment, confirms it; answers with what stands in the way, if anything does. */
function useConfirm(
  { prepare, onConfirmed }: Pick<PaymentProps, "prepare" | "onConfirmed">,
  { savedCard, keepCard }: Means,
) {
  const stripe = useStripe();
  const elements = useElements();
  const confirm = async (): Promise<Problem | undefined> => {
    if (!stripe || !elements) return undefined;
    // Stripe asks that its fields and the payment say the same of what is kept.
    if (!savedCard) elements.update({ setupFutureUsage: keepCard ? "on_session" : null });
    const checked = savedCard ? {} : await elements.submit();
    if (checked.error) return { title: "Please check the card", text: checked.error.message ?? "" };
    const { orderId, clientSecret } = await prepare({ keepCard });
    if (clientSecret !== undefined) {
      const confirmParams = { return_url: `${location.origin}/order/${orderId}` };
      const { error } = savedCard
        ? await stripe.confirmCardPayment(clientSecret, { payment_method: savedCard })
        : await stripe.confirmPayment({ elements, clientSecret, confirmParams, redirect: "if_required" });
      if (error && !isAlreadyTaken(error)) return { title: "The payment did not go through", text: refusedText(error) };
    }
    await onConfirmed(orderId);
    return undefined;
  };
  return { confirm, isReady: stripe !== null };
}

/** Pays once at a time; `pay` answers whether it did. */
export function usePayment({ onRefused, ...payment }: Omit<PaymentProps, "total">, means: Means) {
  const { confirm, isReady } = useConfirm(payment, means);
  const isBusy = useRef(false);
  const [isPaying, setPaying] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const pay = async (): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    setPaying(true);
    setProblem(undefined);
    try {
      const found = await confirm();
      setProblem(found);
      return found === undefined;
    } catch (error) {
      if (isAppError(error)) onRefused(error);
      else {
        setProblem(brokenForm);
        throw error;
      }
      return false;
    } finally {
      isBusy.current = false;
      setPaying(false);
    }
  };
  return { pay, isPaying, problem, isReady };
}
