import { TextInput } from "@mantine/core";
import { usualVisits } from "@quayside/shared/store/presentation.ts";
import { useFormContext } from "react-hook-form";
import * as z from "zod";
import { Section } from "../../ui/detail/section.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { type SettingsPart, SettingsSection } from "./settings-section.tsx";

const schema = z
  .object({
    consentFirst: z.boolean(),
    keepMonths: z
      .string()
      .trim()
      .regex(/^\d{1,2}$/, "Whole months")
      .transform(Number)
      .refine((months) => months >= 1 && months <= 60, "From 1 to 60"),
  })
  .transform((visits) => ({ visits }));
type Fields = z.input<typeof schema>;

const part: SettingsPart<Fields, z.output<typeof schema>> = {
  schemaFor: () => schema,
  fieldsOf: ({ visits = usualVisits }) => ({ ...visits, keepMonths: String(visits.keepMonths) }),
  changesOf: ({ visits = usualVisits }) => ({ visits }),
};

export function VisitSettingsPage() {
  return (
    <SettingsSection path="/settings/visits" part={part}>
      {() => (
        <>
          <Section title="Before a visit is counted">
            <SwitchField
              name="consentFirst"
              label="Ask first"
              description="Nothing is sent or kept until the shopper says yes. Otherwise each visit is counted for itself, without names, until they choose. Global Privacy Control and Do Not Track always hold."
            />
          </Section>
          <Keeping />
        </>
      )}
    </SettingsSection>
  );
}

function Keeping() {
  const { register, formState } = useFormContext<Fields>();
  return (
    <Section title="How long visits are kept">
      <TextInput
        label="Months"
        description="What happened in visits is deleted by whole months, each night. Figures of sales stay."
        inputMode="numeric"
        maw={320}
        error={formState.errors.keepMonths?.message}
        {...register("keepMonths")}
      />
    </Section>
  );
}
