import { Stack, Textarea, TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { PictureField } from "../../ui/form/picture-field.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import type { CollectionFields } from "./collection-fields.ts";

export function CollectionBasics() {
  const { register, formState } = useFormContext<CollectionFields>();
  const { errors } = formState;
  return (
    <Section title="Collection">
      <Stack gap="md">
        <TextInput label="Title" maxLength={100} error={errors.title?.message} {...register("title")} />
        <Textarea
          label="Description"
          description="Shown above its products."
          autosize
          minRows={2}
          maxLength={2000}
          error={errors.description?.message}
          {...register("description")}
        />
        <PictureField name="image" description="Left empty, that of its first product." />
      </Stack>
    </Section>
  );
}

export function CollectionPlace() {
  return (
    <Section title="Where it is shown">
      <Stack gap="md">
        <SwitchField
          name="visible"
          label="In the shop"
          description="Hidden ones are for promotions, and to be got ready."
        />
        <SwitchField name="featured" label="On the shop's first page" description="As long as it is in the shop." />
      </Stack>
    </Section>
  );
}
