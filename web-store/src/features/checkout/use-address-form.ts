import type { Cart } from "@quayside/shared/cart/schema.ts";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useCartAct } from "../cart/use-cart.ts";
import { fieldErrorsOf } from "./address-errors.ts";
import { type AddressForm, bodyOf, errorsIn, type FieldErrors } from "./address-form.ts";
import { formOf, keepDraft } from "./draft.ts";

/** The address step's form: kept as typed, checked here first and then by the store, focus on what is wrong. */
export function useAddressForm(cart: Cart, country: string, onDone: () => void) {
  const [form, setForm] = useState(() => formOf(cart, country));
  const [errors, setErrors] = useState<FieldErrors>({});
  const { mutate, isPending, error } = useCartAct("cart.set-address");

  const change = (changes: Partial<AddressForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keepDraft(cart.id, next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = errorsIn(form);
    setErrors(found);
    if (Object.keys(found).length > 0 || isPending) return;
    const request = { params: { cartId: cart.id }, body: bodyOf(form) };
    mutate({ request }, { onSuccess: onDone, onError: (refusal) => setErrors(fieldErrorsOf(refusal)) });
  };
  const isAboutFields = error !== null && Object.keys(fieldErrorsOf(error)).length > 0;
  return { form, errors, change, submit, isPending, failure: isAboutFields ? null : error };
}

/** A form that moves the focus to its first wrong field whenever the errors change. */
export function useFocusOnFirstError(errors: FieldErrors) {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  return element;
}
