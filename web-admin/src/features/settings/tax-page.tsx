import { Button, TextInput } from "@mantine/core";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useFormats } from "../../lib/format.ts";
import { Section } from "../../ui/detail/section.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { Icon } from "../../ui/icons.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { newTaxZone, type TaxFields, taxPart } from "./tax-part.ts";
import { ZoneCard, ZonePlaces } from "./zone-fields.tsx";

export function TaxSettingsPage() {
  return (
    <SettingsSection path="/settings/tax" part={taxPart}>
      {() => (
        <>
          <Basis />
          <Zones />
        </>
      )}
    </SettingsSection>
  );
}

function Basis() {
  return (
    <Section title="Prices">
      <SwitchField
        label="Prices include tax"
        description="Switched on, a price is what the shopper pays and the tax is within it. Switched off, tax comes on top. Prices themselves stay as they are."
        name="pricesIncludeTax"
      />
    </Section>
  );
}

function Zones() {
  const { control } = useFormContext<TaxFields>();
  const { fields, prepend, remove } = useFieldArray({ control, name: "taxZones", keyName: "key" });
  return (
    <section className="zones" aria-label="Tax zones">
      <div className="zones-head">
        <h2>Zones</h2>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => prepend(newTaxZone)}
        >
          Add a zone
        </Button>
      </div>
      <p className="soft">
        A sale is taxed where its goods go. A zone of regions comes before that of the whole country; what is in no zone
        is sold without tax.
      </p>
      {fields.map(({ key, id }, at) => (
        <TaxZoneCard key={key} at={at} isNew={id === ""} onRemove={() => remove(at)} />
      ))}
    </section>
  );
}

const classes = [
  ["standard", "Standard rate, %"],
  ["reduced", "Reduced rate, %"],
  ["zero", "Zero rate, %"],
] as const;

function TaxZoneCard({ at, isNew, onRemove }: { at: number; isNew: boolean; onRemove: () => void }) {
  const { register, watch, formState } = useFormContext<TaxFields>();
  const { country } = useFormats();
  const errors = formState.errors.taxZones?.[at];
  const { name, countries, regions, rates } = watch(`taxZones.${at}`);
  const places = regions.length > 0 ? regions.join(", ") : countries.map(country).join(", ");
  const where = places === name ? "" : `${places || "Nowhere yet"} · `;
  return (
    <ZoneCard
      path={`taxZones.${at}`}
      summary={`${where}${rates.standard || "–"}%, ${rates.reduced || "–"}%`}
      wrong={Boolean(errors)}
      isNew={isNew}
      onRemove={onRemove}
    >
      <div className="field-grid">
        <ZonePlaces path={`taxZones.${at}`} />
        {classes.map(([name, label]) => (
          <TextInput
            key={name}
            label={label}
            inputMode="decimal"
            error={errors?.rates?.[name]?.message}
            {...register(`taxZones.${at}.rates.${name}`)}
          />
        ))}
      </div>
    </ZoneCard>
  );
}
