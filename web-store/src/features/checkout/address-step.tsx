import type { Cart } from "@quayside/shared/cart/schema.ts";
import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import { Failure } from "../../ui/failure.tsx";
import { TextField } from "../../ui/field.tsx";
import { AddressFieldset } from "./address-fields.tsx";
import type { AddressForm, FieldErrors } from "./address-form.ts";
import { useAddressForm, useFocusOnFirstError } from "./use-address-form.ts";

interface AddressStepProps {
  cart: Cart;
  config: StoreConfig;
  onDone: () => void;
}

interface PartProps {
  form: AddressForm;
  errors: FieldErrors;
  change: (changes: Partial<AddressForm>) => void;
  countries: readonly string[];
}

function Contact({ form, errors, change }: PartProps) {
  return (
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
  );
}

function InvoiceAddress({ form, errors, change, countries }: PartProps) {
  const { billing, billingIsSame } = form;
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          checked={billingIsSame}
          onChange={(event) => change({ billingIsSame: event.target.checked })}
        />
        <span>The invoice goes to the same address</span>
      </label>
      {billingIsSame ? null : (
        <AddressFieldset
          section="billing"
          legend="Invoice address"
          value={billing}
          onChange={(changes) => change({ billing: { ...billing, ...changes } })}
          {...{ errors, countries }}
        />
      )}
    </>
  );
}

export function AddressStep({ cart, config, onDone }: AddressStepProps) {
  const { submit, isPending, failure, ...state } = useAddressForm(cart, config.defaultCountry, onDone);
  const element = useFocusOnFirstError(state.errors);
  const part = { ...state, countries: config.countries };
  return (
    <form className="step-form" ref={element} onSubmit={submit} noValidate aria-label="Contact and address">
      <Contact {...part} />
      <AddressFieldset
        section="shipping"
        legend="Delivery address"
        value={part.form}
        errors={part.errors}
        countries={part.countries}
        onChange={part.change}
      />
      <InvoiceAddress {...part} />
      {failure ? <Failure error={failure} kept="What you typed is kept." /> : null}
      <button type="submit" className="button button-wide" aria-disabled={isPending}>
        {isPending ? "One moment…" : "Go on to delivery"}
      </button>
    </form>
  );
}
