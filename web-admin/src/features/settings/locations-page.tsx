import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { useCountryOptions } from "../../ui/form/country-options.ts";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { Icon } from "../../ui/icons.tsx";
import { emptyPlace, type LocationFields, locationsPart } from "./locations-part.ts";
import { SettingsSection } from "./settings-section.tsx";

const most = 20;

export function LocationSettingsPage() {
  return (
    <SettingsSection path="/settings/locations" part={locationsPart}>
      {({ defaultCountry }) => <LocationList country={defaultCountry} />}
    </SettingsSection>
  );
}

function LocationList({ country }: { country: string }) {
  const { control } = useFormContext<LocationFields>();
  const { fields, append, remove, move } = useFieldArray({ control, name: "locations", keyName: "key" });
  const add = () => append({ id: "", name: "", active: true, address: { ...emptyPlace, country } });
  return (
    <>
      <p className="soft">
        Orders take their stock from the first location that has it. A location that was used stays, since orders and
        stock movements name it: switch it off instead.
      </p>
      {fields.map(({ key, id }, at) => (
        <LocationCard
          key={key}
          at={at}
          onUp={at > 0 ? () => move(at, at - 1) : undefined}
          onDown={at < fields.length - 1 ? () => move(at, at + 1) : undefined}
          onRemove={id ? undefined : () => remove(at)}
        />
      ))}
      <div>
        <Button variant="default" leftSection={<Icon name="plus" />} onClick={add} disabled={fields.length >= most}>
          Add a location
        </Button>
      </div>
    </>
  );
}

interface LocationCardProps {
  at: number;
  onUp?: () => void;
  onDown?: () => void;
  /** Only while it is not saved. */
  onRemove?: () => void;
}

function LocationCard({ at, onUp, onDown, onRemove }: LocationCardProps) {
  const { register, watch, formState } = useFormContext<LocationFields>();
  const errors = formState.errors.locations?.[at];
  const name = watch(`locations.${at}.name`) || "New location";
  const actions = (
    <div className="row-actions">
      <Move icon="up" label={`Move ${name} up`} onClick={onUp} />
      <Move icon="down" label={`Move ${name} down`} onClick={onDown} />
      {onRemove ? <Move icon="bin" label={`Remove ${name}`} onClick={onRemove} /> : null}
    </div>
  );
  return (
    <Section title={`${at + 1}. ${name}`} actions={actions}>
      <div className="field-grid">
        <TextInput label="Name" error={errors?.name?.message} {...register(`locations.${at}.name`)} />
        <SwitchField className="field-low" label="In use" name={`locations.${at}.active`} />
        <PlaceFields at={at} />
      </div>
    </Section>
  );
}

function Move({ icon, label, onClick }: { icon: "up" | "down" | "bin"; label: string; onClick?: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={36} aria-label={label} disabled={!onClick} onClick={onClick}>
      <Icon name={icon} />
    </ActionIcon>
  );
}

function PlaceFields({ at }: { at: number }) {
  const { register, formState } = useFormContext<LocationFields>();
  const errors = formState.errors.locations?.[at]?.address;
  const bound = (name: keyof typeof emptyPlace) => ({
    error: errors?.[name]?.message,
    ...register(`locations.${at}.address.${name}`),
  });
  return (
    <>
      <TextInput label="Addressed to" description="Left empty, its name" {...bound("name")} />
      <TextInput label="Phone" type="tel" {...bound("phone")} />
      <TextInput label="Street" {...bound("line1")} />
      <TextInput label="Building, floor" {...bound("line2")} />
      <TextInput label="Town" {...bound("city")} />
      <TextInput label="Region" {...bound("region")} />
      <TextInput label="Postcode" {...bound("postcode")} />
      <NativeSelect label="Country" data={useCountryOptions()} {...bound("country")} />
    </>
  );
}
