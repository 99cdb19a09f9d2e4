import type { Cart } from "@quayside/shared/cart/schema.ts";
import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Failure } from "../../ui/failure.tsx";
import { TextField } from "../../ui/field.tsx";
import { useCartAct } from "../cart/use-cart.ts";
import { fieldErrorsOf } from "./address-errors.ts";
import { AddressFieldset } from "./address-fields.tsx";
import { type AddressForm, bodyOf, errorsIn, type FieldErrors } from "./address-form.ts";
import { formOf, keepDraft } from "./draft.ts";

interface AddressStepProps {
  cart: Cart;
  config: StoreConfig;
  onDone: () => void;
}

export function AddressStep({ cart, config, onDone }: AddressStepProps) {
  const [form, setForm] = useState(() => formOf(cart, config.defaultCountry));
  const [errors, setErrors] = useState<FieldErrors>({});
  const setAddress = useCartAct("cart.set-address");
  const element = useFocusOnFirstError(errors);

  const change = (changes: Partial<AddressForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keepDraft(cart.id, next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = errorsIn(form);
    setErrors(found);
    if (Object.keys(found).length > 0 || setAddress.isPending) return;
    const request = { params: { cartId: cart.id }, body: bodyOf(form) };
    setAddress.mutate({ request }, { onSuccess: onDone, onError: (error) => setErrors(fieldErrorsOf(error)) });
  };

  const isAboutFields = setAddress.error !== null && Object.keys(fieldErrorsOf(setAddress.error)).length > 0;
  return (
    <form className="step-form" ref={element} onSubmit={submit} noValidate aria-label="Contact and address">
      <TextField
        id="email"
        label="E-mail"
        hint="For the confirmation and the link to your order."
        error={errors.email}
        type="email"
        autoComplete="email"
        inputMode="email"
        value={form.email}
        onChange={(event) => change({ email: event.target.value })}
      />
      <fieldset>
        <legend>Delivery address</legend>
        <AddressFieldset
          section="shipping"
          value={form}
          errors={errors}
          countries={config.countries}
          onChange={change}
        />
      </fieldset>
      <label className="choice">
        <input
          type="checkbox"
          checked={form.billingIsSame}
          onChange={(event) => change({ billingIsSame: event.target.checked })}
        />
        <span>The invoice goes to the same address</span>
      </label>
      {form.billingIsSame ? null : (
        <fieldset>
          <legend>Invoice address</legend>
          <AddressFieldset
            section="billing"
            value={form.billing}
            errors={errors}
            countries={config.countries}
            onChange={(changes) => change({ billing: { ...form.billing, ...changes } })}
          />
        </fieldset>
      )}
      {setAddress.error && !isAboutFields ? <Failure error={setAddress.error} kept="What you typed is kept." /> : null}
      <button type="submit" className="button button-wide" aria-disabled={setAddress.isPending}>
        {setAddress.isPending ? "One moment…" : "Go on to delivery"}
      </button>
    </form>
  );
}

function useFocusOnFirstError(errors: FieldErrors) {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  return element;
}
