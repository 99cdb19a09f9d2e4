import { Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { SeoInputs } from "../../ui/detail/seo-fields.tsx";
import { PictureField } from "../../ui/form/picture-field.tsx";
import type { CategoryFields } from "./category-part.ts";

/** The fields of a category; `place` stands below its name. */
export function CategoryInputs({ place }: { place: ReactNode }) {
  const { register, formState } = useFormContext<CategoryFields>();
  const { errors } = formState;
  return (
    <>
      <TextInput label="Name" data-autofocus error={errors.name?.message} {...register("name")} />
      {place}
      <Textarea
        label="Description"
        autosize
        minRows={2}
        error={errors.description?.message}
        {...register("description")}
      />
      <PictureField name="image" description="Left empty, that of its newest product." />
      <SeoInputs own="its name" />
    </>
  );
}
