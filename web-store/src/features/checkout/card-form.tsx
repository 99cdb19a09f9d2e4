import { PaymentElement } from "@stripe/react-stripe-js";
import { type FormEvent, useState } from "react";
import { formatPrice } from "../../lib/format.ts";
import { useKept } from "../../lib/kept.ts";
import { signedInAs } from "../../lib/session.ts";
import { Notice } from "../../ui/notice.tsx";
import { SavedCards, useSavedCards } from "./saved-cards.tsx";
import { type PaymentProps, usePayment } from "./use-payment.ts";

function KeepCard({ checked, onChange }: { checked: boolean; onChange: (keeps: boolean) => void }) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>Keep this card for my next order. You can remove it in your account.</span>
    </label>
  );
}

export function CardForm({ total, offersKeeping = false, keeps: agreed = false, ...payment }: PaymentProps) {
  const cards = useSavedCards();
  const isSignedIn = useKept(signedInAs) !== undefined;
  const [keeps, setKeeps] = useState(agreed);
  const [chosen, setChosen] = useState<string>();
  const savedCard = chosen ?? cards[0]?.id ?? "";
  const { pay, isPaying, problem, isReady } = usePayment(payment, { savedCard, keepCard: keeps && !savedCard });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void pay();
  };
  return (
    <form className="step-form" onSubmit={submit} aria-label="Payment">
      <SavedCards cards={cards} chosen={savedCard} onChoose={setChosen} />
      {savedCard ? null : <PaymentElement options={{ layout: "tabs" }} />}
      {isSignedIn && offersKeeping && !savedCard ? <KeepCard checked={keeps} onChange={setKeeps} /> : null}
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
