import { Stack, Textarea, TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import { Section } from "./section.tsx";

interface Fields {
  slug: string;
  seoTitle: string;
  seoDescription: string;
}

/** The address of what the form edits, and what search engines show of it. `own` says what is shown where no title is given. */
export function SeoFields({ own }: { own: string }) {
  const { register, formState } = useFormContext<Fields>();
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
        <SeoInputs own={own} />
      </Stack>
    </Section>
  );
}

/** What search engines show of what the form edits. */
export function SeoInputs({ own }: { own: string }) {
  const { register, formState } = useFormContext<Pick<Fields, "seoTitle" | "seoDescription">>();
  const { errors } = formState;
  return (
    <>
      <TextInput
        label="Title for search engines"
        description={`Left empty, ${own}.`}
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
    </>
  );
}
