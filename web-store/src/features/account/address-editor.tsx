import type { Account } from "@quayside/shared/account/contract.ts";
import { type FormEvent, useState } from "react";
import { useStoreConfig } from "../../lib/store-config.ts";
import { Failure } from "../../ui/failure.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { fieldErrorsOf } from "../checkout/address-errors.ts";
import { AddressFieldset } from "../checkout/address-fields.tsx";
import { addressErrorsIn, addressOf, type FieldErrors, fieldsOf } from "../checkout/address-form.ts";
import { useFocusOnFirstError } from "../checkout/use-address-form.ts";
import { useAccountAct } from "./use-account.ts";

interface AddressEditorProps {
  /** Absent for a new one. */
  address: Account["addresses"][number] | undefined;
  onDone: () => void;
  onCancel: () => void;
}

function useEditor({ address, onDone }: Pick<AddressEditorProps, "address" | "onDone">, country: string) {
  const [fields, setFields] = useState(() => fieldsOf(address, country));
  const [usual, setUsual] = useState({
    isDefaultShipping: address?.isDefaultShipping ?? false,
    isDefaultBilling: address?.isDefaultBilling ?? false,
  });
  const [errors, setErrors] = useState<FieldErrors>({});
  const add = useAccountAct("account.add-address");
  const change = useAccountAct("account.change-address");
  const { isPending, error } = address ? change : add;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = addressErrorsIn(fields);
    setErrors(found);
    if (Object.keys(found).length > 0 || isPending) return;
    const body = { ...addressOf(fields), ...usual };
    const after = {
      onSuccess: onDone,
      onError: (refusal: Parameters<typeof fieldErrorsOf>[0]) => setErrors(fieldErrorsOf(refusal)),
    };
    if (address) change.mutate({ request: { params: { addressId: address.id }, body } }, after);
    else add.mutate({ request: { body } }, after);
  };
  const isAboutFields = error !== null && Object.keys(fieldErrorsOf(error)).length > 0;
  return { fields, setFields, usual, setUsual, errors, submit, isPending, failure: isAboutFields ? null : error };
}

function Choice({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

function Editor({
  countries,
  country,
  onCancel,
  ...props
}: AddressEditorProps & { countries: readonly string[]; country: string }) {
  const { fields, setFields, usual, setUsual, errors, submit, isPending, failure } = useEditor(props, country);
  const element = useFocusOnFirstError(errors);
  return (
    <form className="step-form" ref={element} onSubmit={submit} noValidate aria-label="Address">
      <AddressFieldset
        section="shipping"
        legend={props.address ? "Change this address" : "A new address"}
        value={fields}
        errors={errors}
        countries={countries}
        onChange={(changes) => setFields({ ...fields, ...changes })}
      />
      <Choice
        label="Send parcels here unless I say otherwise"
        checked={usual.isDefaultShipping}
        onChange={(isDefaultShipping) => setUsual({ ...usual, isDefaultShipping })}
      />
      <Choice
        label="Put it on invoices unless I say otherwise"
        checked={usual.isDefaultBilling}
        onChange={(isDefaultBilling) => setUsual({ ...usual, isDefaultBilling })}
      />
      {failure ? <Failure error={failure} kept="What you typed is kept." /> : null}
      <div className="actions">
        <button type="submit" className="button" aria-disabled={isPending}>
          {isPending ? "Saving…" : "Save"}
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

export function AddressEditor(props: AddressEditorProps) {
  const { data: config, error, refetch } = useStoreConfig();
  if (config) return <Editor {...props} countries={config.countries} country={config.defaultCountry} />;
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  return <Skeleton label="Loading the form" shape="lines" count={3} />;
}
