import type { Cart } from "@quayside/shared/cart/schema.ts";
import { type FormEvent, useState } from "react";
import { formatPrice } from "../../lib/format.ts";
import { announce } from "../../ui/announcer.tsx";
import { TextField } from "../../ui/field.tsx";
import { useCartAct } from "./use-cart.ts";

type Tender = Cart["tenders"][number];

function GiftCard({ cart, tender }: { cart: Cart; tender: Tender }) {
  const remove = useCartAct("cart.remove-gift-card");
  const { reference: giftCardId, label, amount, balance } = tender;
  const left = { ...balance, amount: balance.amount - amount.amount };
  const takeOut = () =>
    remove.mutate(
      { request: { params: { cartId: cart.id, giftCardId } } },
      { onSuccess: () => announce(`Gift card ending ${label} removed`) },
    );
  return (
    <div className="promotion-code">
      <p>
        Gift card ending <strong>{label}</strong> pays {formatPrice(amount)}; {formatPrice(left)} stays on it.
      </p>
      <button type="button" className="link-button" onClick={takeOut} disabled={remove.isPending}>
        Remove gift card ending {label}
      </button>
    </div>
  );
}

/** Gift cards that pay, and a field for another one. */
export function GiftCards({ cart }: { cart: Cart }) {
  const add = useCartAct("cart.add-gift-card");
  const [code, setCode] = useState("");
  const [missing, setMissing] = useState(false);
  const cards = cart.tenders.filter(({ kind }) => kind === "gift-card");

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = code.trim();
    setMissing(wanted === "");
    if (!wanted || add.isPending) return;
    add.mutate(
      { request: { params: { cartId: cart.id }, body: { code: wanted } } },
      {
        onSuccess: () => {
          announce("Gift card added");
          setCode("");
        },
      },
    );
  };

  return (
    <>
      {cards.map((tender) => (
        <GiftCard key={tender.reference} cart={cart} tender={tender} />
      ))}
      <details className="disclosure">
        <summary>{cards.length > 0 ? "Have another gift card?" : "Have a gift card?"}</summary>
        <form className="promotion-code" onSubmit={submit} noValidate>
          <TextField
            id="gift-card-code"
            label="Gift card code"
            error={missing ? "Enter the code first." : add.error?.message}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
          />
          <button type="submit" className="button button-quiet" disabled={add.isPending}>
            Use
          </button>
        </form>
      </details>
    </>
  );
}
