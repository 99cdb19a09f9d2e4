import * as z from "zod";
import { Section } from "../../ui/detail/section.tsx";
import { WordsField } from "../../ui/form/words-field.tsx";
import { type SettingsPart, SettingsSection } from "./settings-section.tsx";

const Addresses = z.array(z.email("Must be e-mail addresses")).max(10, "At most 10 addresses");
const schema = z.object({ lowStock: Addresses, goals: Addresses }).transform((notifications) => ({ notifications }));

const part: SettingsPart<z.input<typeof schema>, z.output<typeof schema>> = {
  schemaFor: () => schema,
  fieldsOf: ({ notifications }) => ({ lowStock: notifications?.lowStock ?? [], goals: notifications?.goals ?? [] }),
  changesOf: ({ notifications }) => ({
    notifications: { lowStock: notifications?.lowStock ?? [], goals: notifications?.goals ?? [] },
  }),
};

export function NotificationSettingsPage() {
  return (
    <SettingsSection path="/settings/notifications" part={part}>
      {() => (
        <>
          <Section title="Stock runs low">
            <WordsField
              name="lowStock"
              label="Addresses for stock"
              description="They get one mail when goods fall under their reorder point. Press Enter after each address."
              placeholder="stock@example.com"
            />
          </Section>
          <Section title="A sales goal is off track">
            <WordsField
              name="goals"
              label="Addresses for goals"
              description="They get one mail for each day, week or month in which a goal falls behind what was expected of it."
              placeholder="managers@example.com"
            />
          </Section>
        </>
      )}
    </SettingsSection>
  );
}
