import { useState } from "react";
import { type AnswerFor, call } from "../../lib/api.ts";
import { formatDay, formatPrice } from "../../lib/format.ts";
import { TextField } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SmallForm } from "./small-form.tsx";
import { textOf } from "./use-submit.ts";

/** What a gift card still holds, for whoever has its code. On a page of its own the page has the heading. */
export function GiftCardCheck({ isAlone = false }: { isAlone?: boolean }) {
  const [card, setCard] = useState<AnswerFor<"cart.check-gift-card">>();
  const check = async (fields: FormData) => {
    setCard(undefined);
    setCard(await call("cart.check-gift-card", { body: { code: textOf(fields, "code") } }));
  };
  return (
    <section aria-label="What a gift card holds">
      {isAlone ? null : <h2>What a gift card holds</h2>}
      <SmallForm label="What a gift card holds" action={check} button="Look">
        <TextField
          id="code"
          name="code"
          label="Gift card code"
          hint="The 16 letters and digits on the card."
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          required
          maxLength={40}
        />
      </SmallForm>
      {card ? (
        <Notice tone="success" title={`${formatPrice(card.balance)} on the card ending ${card.last4}`} alert>
          {card.expiresOn ? <p>It can be used until {formatDay(`${card.expiresOn}T12:00`)}.</p> : null}
        </Notice>
      ) : null}
    </section>
  );
}
