import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { mostAddresses } from "@quayside/shared/customers/schema.ts";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useOperation } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { useCountryOptions } from "../../ui/form/country-options.ts";
import { Icon } from "../../ui/icons.tsx";
import { type CustomerFields, emptyAddress } from "./customer-part.ts";

export function CustomerAddresses() {
  const { control } = useFormContext<CustomerFields>();
  const { fields, append, remove } = useFieldArray({ control, name: "addresses", keyName: "key" });
  const { data: store } = useOperation("store.config", {});
  const add = () => append(emptyAddress(store?.defaultCountry ?? ""));
  return (
    <>
      {fields.map(({ key }, at) => (
        <AddressCard key={key} at={at} onRemove={() => remove(at)} />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<Icon name="plus" />}
          onClick={add}
          disabled={fields.length >= mostAddresses}
        >
          Add an address
        </Button>
      </div>
    </>
  );
}

function AddressCard({ at, onRemove }: { at: number; onRemove: () => void }) {
  const { register, formState } = useFormContext<CustomerFields>();
  const errors = formState.errors.addresses?.[at];
  const bound = (name: keyof ReturnType<typeof emptyAddress>) => ({
    error: errors?.[name]?.message,
    ...register(`addresses.${at}.${name}`),
  });
  const bin = (
    <ActionIcon variant="subtle" color="gray" size={36} aria-label={`Remove address ${at + 1}`} onClick={onRemove}>
      <Icon name="bin" />
    </ActionIcon>
  );
  return (
    <Section title={`Address ${at + 1}`} actions={bin}>
      <div className="field-grid">
        <TextInput label="Name" {...bound("name")} />
        <TextInput label="Phone" {...bound("phone")} />
        <TextInput label="Street" {...bound("line1")} />
        <TextInput label="Building, floor" {...bound("line2")} />
        <TextInput label="Town" {...bound("city")} />
        <TextInput label="Region" {...bound("region")} />
        <TextInput label="Postcode" {...bound("postcode")} />
        <NativeSelect label="Country" data={useCountryOptions()} {...bound("country")} />
      </div>
    </Section>
  );
}
