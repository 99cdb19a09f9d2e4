import type { SavedCard } from "@quayside/shared/account/contract.ts";
import { Elements, PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../lib/api.ts";
import { queryKeyOf, useAct, useOperation } from "../../lib/query.ts";
import { useStoreConfig } from "../../lib/store-config.ts";
import { Failure } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { stripeFor } from "../checkout/load-stripe.ts";
import { useStripeAppearance } from "../checkout/stripe-appearance.ts";
import { cardName } from "./card-name.ts";
import { SmallForm } from "./small-form.tsx";

function CardRow({ card }: { card: SavedCard }) {
  const remove = useAct("account.remove-card", { fills: () => queryKeyOf("account.cards", {}) });
  return (
    <li className="panel account-order">
      <div>
        <p>{cardName(card)}</p>
        <p className="fine">
          Good until {String(card.expiryMonth).padStart(2, "0")}/{card.expiryYear}
        </p>
        {remove.error ? <Failure error={remove.error} /> : null}
      </div>
      <button
        type="button"
        className="link-button"
        onClick={() => remove.mutate({ request: { params: { cardId: card.id } } })}
        aria-disabled={remove.isPending}
        aria-label={`Remove ${cardName(card)}`}
      >
        Remove
      </button>
    </li>
  );
}

function NewCardFields({ onDone, onCancel }: { onDone: () => Promise<void>; onCancel: () => void }) {
  const stripe = useStripe();
  const elements = useElements();
  const save = async () => {
    if (!stripe || !elements) return;
    const confirmParams = { return_url: location.href };
    const { error } = await stripe.confirmSetup({ elements, confirmParams, redirect: "if_required" });
    if (error) throw Object.assign(new Error(error.message), { name: "CardNotKept" });
    await onDone();
  };
  const cancel = (
    <button type="button" className="button button-quiet" onClick={onCancel}>
      Cancel
    </button>
  );
  return (
    <SmallForm label="A new card" action={save} button="Keep this card" more={cancel}>
      <PaymentElement />
      <p className="fine">The card goes straight to Stripe; we never see its number.</p>
    </SmallForm>
  );
}

/** Stripe's fields for one card; nothing is charged. */
function NewCard({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { data: config } = useStoreConfig();
  const appearance = useStripeAppearance();
  const { data, isError } = useQuery({
    queryKey: ["account.begin-card"],
    enabled: config !== undefined,
    queryFn: async () => ({
      stripe: config && (await stripeFor(config.payments)),
      clientSecret: (await call("account.begin-card", {})).clientSecret,
    }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const done = async () => {
    await client.invalidateQueries({ queryKey: ["account.cards"] });
    onClose();
  };
  if (isError)
    return (
      <Notice tone="danger" title="The card form could not be loaded" alert>
        <p>A content blocker may be in the way of js.stripe.com. Nothing was changed.</p>
      </Notice>
    );
  if (!data?.stripe) return <Skeleton label="Loading the card form" shape="lines" count={2} />;
  return (
    <Elements stripe={data.stripe} options={{ clientSecret: data.clientSecret, appearance }}>
      <NewCardFields onDone={done} onCancel={onClose} />
    </Elements>
  );
}

export function AccountCards() {
  const { data: cards, error, refetch } = useOperation("account.cards", {});
  const [isAdding, setAdding] = useState(false);
  if (!cards && error) return <Failure error={error} onRetry={() => refetch()} />;
  if (!cards) return <Skeleton label="Loading your cards" shape="lines" count={2} />;
  return (
    <>
      {cards.length === 0 ? <p>No cards yet. A kept card pays the next order without typing.</p> : null}
      <ul className="account-list">
        {cards.map((card) => (
          <CardRow key={card.id} card={card} />
        ))}
      </ul>
      {isAdding ? (
        <NewCard onClose={() => setAdding(false)} />
      ) : (
        <button type="button" className="button" onClick={() => setAdding(true)}>
          Add a card
        </button>
      )}
    </>
  );
}
