import * as z from "zod";
import { Section } from "../../ui/detail/section.tsx";
import { WordsField } from "../../ui/form/words-field.tsx";
import { type SettingsPart, SettingsSection } from "./settings-section.tsx";

const schema = z
  .object({ lowStock: z.array(z.email("Must be e-mail addresses")).max(10, "At most 10 addresses") })
  .transform(({ lowStock }) => ({ notifications: { lowStock } }));

const part: SettingsPart<z.input<typeof schema>, z.output<typeof schema>> = {
  schemaFor: () => schema,
  fieldsOf: ({ notifications }) => ({ lowStock: notifications?.lowStock ?? [] }),
  changesOf: ({ notifications }) => ({ notifications: notifications ?? { lowStock: [] } }),
};

export function NotificationSettingsPage() {
  return (
    <SettingsSection path="/settings/notifications" part={part}>
      {() => (
        <Section title="Stock runs low">
          <WordsField
            name="lowStock"
            label="Addresses"
            description="They get one mail when goods fall under their reorder point. Press Enter after each address."
            placeholder="stock@example.com"
          />
        </Section>
      )}
    </SettingsSection>
  );
}
