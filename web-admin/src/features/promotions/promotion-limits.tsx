import { Stack, Switch, TextInput } from "@mantine/core";
import { useController, useFormContext } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import type { PromotionFields } from "./promotion-fields.ts";

const texts = [
  { name: "priority", label: "Priority", description: "The highest comes first" },
  { name: "group", label: "Group", description: "Of promotions in one group only the first applies" },
  { name: "total", label: "Orders in all", description: "Empty for no limit" },
  { name: "perCustomer", label: "Orders per customer", description: "Empty for no limit" },
  { name: "perCart", label: "Times in one basket", description: "For kinds that repeat; empty for no limit" },
] as const;

export function PromotionLimits() {
  const { register, formState } = useFormContext<PromotionFields>();
  const { field } = useController<PromotionFields, "exclusive">({ name: "exclusive" });
  return (
    <Section title="Beside others, and how often">
      <Stack gap="md">
        <Switch
          label="No other promotion applies beside it"
          checked={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          name={field.name}
        />
        {texts.map(({ name, label, description }) => (
          <TextInput
            key={name}
            label={label}
            description={description}
            maw={320}
            error={formState.errors[name]?.message}
            {...register(name)}
          />
        ))}
      </Stack>
    </Section>
  );
}
