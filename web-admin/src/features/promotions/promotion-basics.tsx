import { Stack, Switch, TextInput } from "@mantine/core";
import { useController, useFormContext } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import type { PromotionFields } from "./promotion-fields.ts";

export function PromotionBasics() {
  const { register, formState } = useFormContext<PromotionFields>();
  const { field: active } = useController<PromotionFields, "active">({ name: "active" });
  const { name, code } = formState.errors;
  return (
    <Section title="Promotion">
      <Stack gap="md">
        <TextInput
          label="Name"
          description="Shoppers see it in their basket"
          error={name?.message}
          {...register("name")}
        />
        <TextInput
          label="Code"
          description="Shoppers enter it. Without a code the promotion applies by itself."
          placeholder="None"
          autoComplete="off"
          error={code?.message}
          {...register("code")}
        />
        <Switch
          label="On"
          checked={active.value}
          onChange={active.onChange}
          onBlur={active.onBlur}
          name={active.name}
        />
      </Stack>
    </Section>
  );
}
