import { Button, Chip, Group, TextInput } from "@mantine/core";
import { useController, useFieldArray, useFormContext } from "react-hook-form";
import { useFormats } from "../../lib/format.ts";
import { Section } from "../../ui/detail/section.tsx";
import { WordsField } from "../../ui/form/words-field.tsx";
import { Icon } from "../../ui/icons.tsx";
import { DeliveryOptions } from "./delivery-options.tsx";
import { type DeliveryFields, deliveryPart, newDeliveryZone } from "./delivery-part.ts";
import { SettingsSection } from "./settings-section.tsx";
import { ZoneCard, ZonePlaces } from "./zone-fields.tsx";

export function DeliverySettingsPage() {
  return (
    <SettingsSection path="/settings/delivery" part={deliveryPart}>
      {({ currency, timeZone }) => (
        <>
          <DispatchDays timeZone={timeZone} />
          <Zones currency={currency} />
        </>
      )}
    </SettingsSection>
  );
}

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function DispatchDays({ timeZone }: { timeZone: string }) {
  const { register, formState } = useFormContext<DeliveryFields>();
  const { field, fieldState } = useController<DeliveryFields, "weekdays">({ name: "weekdays" });
  return (
    <Section title="When parcels leave">
      <div className="field-stack">
        <TextInput
          type="time"
          label="Orders until then leave the same day"
          description={`By the clock of ${timeZone}.`}
          maw={320}
          error={formState.errors.cutOff?.message}
          {...register("cutOff")}
        />
        <fieldset className="bare">
          <legend className="field-label">Working days</legend>
          <Chip.Group multiple value={field.value} onChange={field.onChange}>
            <Group gap="xs">
              {days.map((day, at) => (
                <Chip key={day} value={String(at + 1)}>
                  {day}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          {fieldState.error ? <p className="field-error">{fieldState.error.message}</p> : null}
        </fieldset>
        <WordsField
          name="holidays"
          label="Holidays"
          description="Days such as 2026-12-25 on which nothing leaves and nothing arrives."
          placeholder="2026-12-25"
        />
      </div>
    </Section>
  );
}

function Zones({ currency }: { currency: string }) {
  const { control } = useFormContext<DeliveryFields>();
  const { fields, prepend, remove } = useFieldArray({ control, name: "deliveryZones", keyName: "key" });
  return (
    <section className="zones" aria-label="Delivery zones">
      <div className="zones-head">
        <h2>Zones, amounts in {currency}</h2>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => prepend(newDeliveryZone)}
        >
          Add a zone
        </Button>
      </div>
      <p className="soft">
        Shoppers of a zone choose among its ways. A zone of postcodes comes before one of regions, that before the whole
        country; the shop does not deliver to what is in no zone.
      </p>
      {fields.map(({ key, id }, at) => (
        <DeliveryZoneCard key={key} at={at} isNew={id === ""} onRemove={() => remove(at)} />
      ))}
    </section>
  );
}

function DeliveryZoneCard({ at, isNew, onRemove }: { at: number; isNew: boolean; onRemove: () => void }) {
  const { watch, formState } = useFormContext<DeliveryFields>();
  const { country, count } = useFormats();
  const { name: zone, countries, regions, postcodes, options } = watch(`deliveryZones.${at}`);
  const parts = [...postcodes, ...regions];
  const all = parts.length > 0 ? parts : countries.map(country);
  const places = all.length > 3 ? `${all.slice(0, 2).join(", ")} and ${count(all.length - 2)} more` : all.join(", ");
  const where = places === zone ? "" : `${places || "Nowhere yet"} · `;
  return (
    <ZoneCard
      path={`deliveryZones.${at}`}
      summary={`${where}${options.map(({ name }) => name || "New way").join(", ") || "no way"}`}
      wrong={Boolean(formState.errors.deliveryZones?.[at])}
      isNew={isNew}
      onRemove={onRemove}
    >
      <div className="field-grid">
        <ZonePlaces path={`deliveryZones.${at}`} withPostcodes />
      </div>
      <DeliveryOptions zone={at} />
    </ZoneCard>
  );
}
