import { Textarea } from "@mantine/core";
import { PolicyName, PolicyText } from "@quayside/shared/store/presentation.ts";
import { useFormContext } from "react-hook-form";
import * as z from "zod";
import { useFormats } from "../../lib/format.ts";
import { Section } from "../../ui/detail/section.tsx";
import { type SettingsPart, SettingsSection } from "./settings-section.tsx";

const labels: Record<PolicyName, string> = {
  about: "About us",
  delivery: "Delivery",
  returns: "Returns and refunds",
  privacy: "Privacy",
  terms: "Terms of sale",
};
const longest = 20_000;

const schema = z.object({ policies: z.record(PolicyName, PolicyText) });
type TextFields = z.input<typeof schema>;

const textsOf = (policies: Partial<Record<PolicyName, string>> = {}) =>
  Object.fromEntries(PolicyName.options.map((name) => [name, policies[name] ?? ""])) as Record<PolicyName, string>;

const part: SettingsPart<TextFields, z.output<typeof schema>> = {
  schemaFor: () => schema,
  fieldsOf: ({ policies }) => ({ policies: textsOf(policies) }),
  changesOf: ({ policies }) => ({ policies: textsOf(policies) }),
};

export function TextSettingsPage() {
  return (
    <SettingsSection path="/settings/texts" part={part}>
      {() => (
        <>
          <p className="soft">
            Each text is a page of the shop, linked at its foot; an empty one is not shown. An empty line parts
            paragraphs, a line that begins with ## is a heading, one with - an item of a list.
          </p>
          {PolicyName.options.map((name) => (
            <PolicySection key={name} name={name} />
          ))}
        </>
      )}
    </SettingsSection>
  );
}

function PolicySection({ name }: { name: PolicyName }) {
  const { register, watch, formState } = useFormContext<TextFields>();
  const { count } = useFormats();
  const { length } = watch(`policies.${name}`) ?? "";
  return (
    <Section
      title={labels[name]}
      actions={<span className="small soft">{`${count(length)} of ${count(longest)}`}</span>}
    >
      <Textarea
        aria-label={labels[name]}
        autosize
        minRows={4}
        maxRows={18}
        error={formState.errors.policies?.[name]?.message}
        {...register(`policies.${name}`)}
      />
    </Section>
  );
}
