import { Stack, Textarea, TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import type { ProductFields } from "./product-fields.ts";

/** The product's address, and what search engines show of it. */
export function SeoFields() {
  const { register, formState } = useFormContext<ProductFields>();
  const { errors } = formState;
  return (
    <Section title="Address and search engines">
      <Stack gap="md">
        <TextInput
          label="Address"
          description="After a change the former address still leads here."
          error={errors.slug?.message}
          {...register("slug")}
        />
        <TextInput
          label="Title for search engines"
          description="Left empty, the product's own."
          error={errors.seoTitle?.message}
          {...register("seoTitle")}
        />
        <Textarea
          label="Description for search engines"
          autosize
          minRows={2}
          error={errors.seoDescription?.message}
          {...register("seoDescription")}
        />
      </Stack>
    </Section>
  );
}
