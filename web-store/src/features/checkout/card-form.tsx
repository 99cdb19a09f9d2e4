import { type AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Money } from "@quayside/shared/kernel/money.ts";
import { PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import type { StripeError } from "@stripe/stripe-js";
import { type FormEvent, useRef, useState } from "react";
import { formatPrice } from "../../lib/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { SavedCards, useSavedCards } from "./saved-cards.tsx";

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

interface Problem {
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
function useConfirm({ prepare, onConfirmed }: Pick<CardFormProps, "prepare" | "onConfirmed">, savedCard: string) {
  const stripe = useStripe();
  const elements = useElements();
  const confirm = async (): Promise<Problem | undefined> => {
    if (!stripe || !elements) return undefined;
    const checked = savedCard ? {} : await elements.submit();
    if (checked.error) return { title: "Please check the card", text: checked.error.message ?? "" };
    const { orderId, clientSecret } = await prepare();
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

function usePayment({ onRefused, ...payment }: Omit<CardFormProps, "total">, savedCard: string) {
  const { confirm, isReady } = useConfirm(payment, savedCard);
  const isBusy = useRef(false);
  const [isPaying, setPaying] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const pay = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy.current) return;
    isBusy.current = true;
    setPaying(true);
    setProblem(undefined);
    try {
      setProblem(await confirm());
    } catch (error) {
      if (isAppError(error)) onRefused(error);
      else {
        setProblem(brokenForm);
        throw error;
      }
    } finally {
      isBusy.current = false;
      setPaying(false);
    }
  };
  return { pay, isPaying, problem, isReady };
}

export function CardForm({ total, ...payment }: CardFormProps) {
  const cards = useSavedCards();
  const [chosen, setChosen] = useState<string>();
  const savedCard = chosen ?? cards[0]?.id ?? "";
  const { pay, isPaying, problem, isReady } = usePayment(payment, savedCard);
  return (
    <form className="step-form" onSubmit={pay} aria-label="Payment">
      <SavedCards cards={cards} chosen={savedCard} onChoose={setChosen} />
      {savedCard ? null : <PaymentElement options={{ layout: "tabs" }} />}
      {problem ? (
        <Notice tone="danger" title={problem.title} alert>
          <p>{problem.text}</p>
        </Notice>
      ) : null}
      <button type="submit" className="button button-wide" aria-disabled={isPaying || !isReady}>
        {isPaying ? "Paying…" : `Pay ${formatPrice(total)}`}
      </button>
      <p className="fine">Your card details go straight to Stripe; we never see them.</p>
    </form>
  );
}
