import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import { useFormContext, useWatch } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { useCountryOptions } from "../../ui/form/country-options.ts";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { ColourField } from "./colour-field.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { type StoreFields, storePart } from "./store-part.ts";

const locales = [
  "en-GB",
  "en-IE",
  "en-US",
  "de-DE",
  "de-AT",
  "fr-FR",
  "es-ES",
  "it-IT",
  "nl-NL",
  "sv-SE",
  "da-DK",
  "pl-PL",
];
const zones = Intl.supportedValuesOf("timeZone");

export function StoreSettingsPage() {
  return (
    <SettingsSection path="/settings" part={storePart}>
      {(settings) => (
        <>
          <Identity settings={settings} />
          <Contact />
          <Look />
          <Closing />
        </>
      )}
    </SettingsSection>
  );
}

function Identity({ settings }: { settings: StoreSettings }) {
  const { register, formState } = useFormContext<StoreFields>();
  const { errors } = formState;
  const languages = new Intl.DisplayNames("en", { type: "language" });
  const offered = [...new Set([settings.locale, ...locales])];
  return (
    <Section title="Store">
      <div className="field-grid">
        <TextInput label="Name" error={errors.name?.message} {...register("name")} />
        <TextInput
          label="Sender of mails"
          description="Mails to shoppers come from this address."
          type="email"
          error={errors.mailFrom?.message}
          {...register("mailFrom")}
        />
        <NativeSelect
          label="Home country"
          description="Tax and delivery go by it until an address is known."
          data={useCountryOptions()}
          error={errors.defaultCountry?.message}
          {...register("defaultCountry")}
        />
        <NativeSelect
          label="Time zone"
          description="Days, cut-off times and holidays are of this zone."
          data={[...new Set([settings.timeZone, ...zones])]}
          {...register("timeZone")}
        />
        <NativeSelect
          label="Language of numbers and dates"
          data={offered.map((value) => ({ value, label: languages.of(value) ?? value }))}
          {...register("locale")}
        />
        <TextInput
          label="Currency"
          description="All prices are in it, so it is for good."
          value={settings.currency}
          readOnly
          variant="filled"
        />
      </div>
    </Section>
  );
}

function Contact() {
  const { register, formState } = useFormContext<StoreFields>();
  const { errors } = formState;
  return (
    <Section title="How shoppers reach you">
      <div className="field-grid">
        <TextInput label="E-mail" type="email" error={errors.email?.message} {...register("email")} />
        <TextInput label="Phone" type="tel" error={errors.phone?.message} {...register("phone")} />
        <Textarea
          className="field-wide"
          label="Company details"
          description="Company, registration and postal address, as the law wants them in the footer."
          autosize
          minRows={2}
          error={errors.legal?.message}
          {...register("legal")}
        />
      </div>
    </Section>
  );
}

function Look() {
  const { register, formState } = useFormContext<StoreFields>();
  return (
    <Section title="Look">
      <div className="field-grid">
        <TextInput
          label="Tagline"
          description="A line under the name on the home page."
          error={formState.errors.tagline?.message}
          {...register("tagline")}
        />
        <ColourField />
      </div>
    </Section>
  );
}

function Closing() {
  const { register, control, formState } = useFormContext<StoreFields>();
  const closed = useWatch({ control, name: "closed" });
  return (
    <Section title="Open or closed">
      <div className="field-stack">
        <SwitchField
          label="The shop is closed"
          description="Shoppers read your message and cannot buy. Staff work on."
          name="closed"
        />
        {closed ? (
          <>
            <Textarea
              label="Message"
              placeholder="We are back on Monday."
              autosize
              minRows={2}
              error={formState.errors.message?.message}
              {...register("message")}
            />
            <TextInput
              label="Word that opens it for a look"
              description="Whoever opens the shop with ?preview= and this word sees its pages; nothing can be bought. Empty for nobody."
              maw={480}
              error={formState.errors.preview?.message}
              {...register("preview")}
            />
          </>
        ) : null}
      </div>
    </Section>
  );
}
