import type { Cart } from "@quayside/shared/cart/schema.ts";
import { kept } from "../../lib/kept.ts";
import { type AddressForm, emptyAddress, fieldsOf } from "./address-form.ts";

interface Draft {
  cartId: string;
  form: AddressForm;
}

/** What was typed into the address step, kept through reload and back until the tab is closed. */
const draft = kept<Draft>("quayside.address", "session");

export function keepDraft(cartId: string, form: AddressForm): void {
  draft.write({ cartId, form });
}

export function forgetDraft(): void {
  draft.write(undefined);
}

/** The draft of this cart, else what the store has, else an empty form in the store's own country. */
export function formOf(cart: Cart, country: string): AddressForm {
  const typed = draft.read();
  if (typed?.cartId === cart.id) return typed.form;
  return {
    ...fieldsOf(cart.shippingAddress, country),
    email: cart.email ?? "",
    billingIsSame: cart.billingAddress === undefined,
    billing: cart.billingAddress ? fieldsOf(cart.billingAddress, country) : emptyAddress(country),
  };
}
