import type { Cart } from "@quayside/shared/cart/schema.ts";
import { type FormEvent, useState } from "react";
import { announce } from "../../ui/announcer.tsx";
import { TextField } from "../../ui/field.tsx";
import { useCartAct } from "./use-cart.ts";

function AppliedCode({ cart, code }: { cart: Cart; code: string }) {
  const removeCode = useCartAct("cart.remove-code");
  const trace = cart.promotions.find((promotion) => promotion.code === code);
  const remove = () =>
    removeCode.mutate(
      { request: { params: { cartId: cart.id, code } } },
      { onSuccess: () => announce(`Code ${code} removed`) },
    );
  return (
    <div className="promotion-code">
      <p>
        Code <strong>{code}</strong> {trace?.applied === false ? "does not apply yet" : "is applied"}
        {trace ? `: ${trace.reason}` : ""}
      </p>
      <button type="button" className="link-button" onClick={remove} disabled={removeCode.isPending}>
        Remove code
      </button>
    </div>
  );
}

function EnterCode({ cart }: { cart: Cart }) {
  const applyCode = useCartAct("cart.apply-code");
  const [code, setCode] = useState("");
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = code.trim();
    setMissing(wanted === "");
    if (!wanted || applyCode.isPending) return;
    applyCode.mutate(
      { request: { params: { cartId: cart.id }, body: { code: wanted } } },
      {
        onSuccess: () => {
          announce(`Code ${wanted} entered`);
          setCode("");
        },
      },
    );
  };

  const error = missing ? "Enter the code first." : applyCode.error?.message;
  return (
    <details className="disclosure">
      <summary>{cart.codes.length > 0 ? "Have another code?" : "Have a promotion code?"}</summary>
      <form className="promotion-code" onSubmit={submit} noValidate>
        <TextField
          id="promotion-code"
          label="Promotion code"
          error={error}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
        />
        <button type="submit" className="button button-quiet" disabled={applyCode.isPending}>
          Apply
        </button>
      </form>
    </details>
  );
}

export function PromotionCode({ cart }: { cart: Cart }) {
  return (
    <>
      {cart.codes.map((code) => (
        <AppliedCode key={code} cart={cart} code={code} />
      ))}
      <EnterCode cart={cart} />
    </>
  );
}
