import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { type FieldErrors, get, useFormContext } from "react-hook-form";
import { useOperation } from "../../lib/query.ts";
import { WordsField } from "../../ui/form/words-field.tsx";
import type { FilterFields, PromotionFields } from "./promotion-fields.ts";

/** Which items a rule means; with nothing filled in it means all. */
export function ItemFields({ name, title }: { name: "items" | "gets" | `conditions.${number}.items`; title: string }) {
  const { register, formState } = useFormContext<PromotionFields>();
  const categories = useOperation("categories.list", {}).data ?? [];
  const options = categories.map((category) => ({ value: category.id, label: category.path.join(" / ") }));
  const collections = useOperation("collections.list", { query: { per_page: 100 } }).data?.items ?? [];
  const errors = get(formState.errors, name) as FieldErrors<FilterFields> | undefined;
  return (
    <fieldset className="sub-panel">
      <legend>{title}</legend>
      <Stack gap="sm">
        <p className="soft small">
          Empty means every item. What is filled in must all hold, each with any of its words.
        </p>
        <WordsField
          name={`${name}.categoryIds`}
          label="Categories"
          description="And those below them"
          options={options}
        />
        <WordsField
          name={`${name}.collectionIds`}
          label="Collections"
          description="Hidden ones too"
          options={collections.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextInput label="Brands" description="Between commas" {...register(`${name}.brands`)} />
        <TextInput label="Tags" description="Between commas" {...register(`${name}.tags`)} />
        <TextInput
          label="SKUs"
          description="Between commas"
          error={errors?.skus?.message}
          {...register(`${name}.skus`)}
        />
        <NativeSelect
          label="Items on sale"
          data={[
            { value: "any", label: "Count as any other" },
            { value: "never", label: "Are left out" },
            { value: "only", label: "Are the only ones" },
          ]}
          {...register(`${name}.onSale`)}
        />
      </Stack>
    </fieldset>
  );
}
