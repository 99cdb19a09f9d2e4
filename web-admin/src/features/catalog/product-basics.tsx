import { Stack, Textarea, TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import type { ProductFields } from "./product-fields.ts";

export function ProductBasics() {
  const { register, formState } = useFormContext<ProductFields>();
  const { errors } = formState;
  return (
    <Section title="Product">
      <Stack gap="md">
        <TextInput label="Title" error={errors.title?.message} {...register("title")} />
        <Textarea
          label="Description"
          autosize
          minRows={4}
          maxRows={14}
          error={errors.description?.message}
          {...register("description")}
        />
        <TextInput label="Brand" maw={320} error={errors.brand?.message} {...register("brand")} />
        <TextInput label="Supplier" maw={320} error={errors.supplier?.message} {...register("supplier")} />
        <TextInput
          label="Tags"
          description="With commas between them. Collections and promotions may go by them."
          error={errors.tags?.message}
          {...register("tags")}
        />
      </Stack>
    </Section>
  );
}
