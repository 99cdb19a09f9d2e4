import { Button, Group, MultiSelect, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { type FieldErrors, get, useController, useFieldArray, useFormContext } from "react-hook-form";
import { useOperation } from "../../lib/query.ts";
import { WordsField } from "../../ui/form/words-field.tsx";
import { useFoundProducts } from "../catalog/use-found-products.ts";
import { anyItems, isAny } from "./item-filter-fields.ts";
import type { PromotionFields } from "./promotion-fields.ts";
import { useProductTitles } from "./use-promotion-names.ts";

type FilterName = "items" | "gets" | `conditions.${number}.items`;
type CriteriaName = FilterName | `${FilterName}.except`;

/** Which items a rule means; with nothing filled in it means all. */
export function ItemFields({ name, title }: { name: FilterName; title: string }) {
  const { register, getValues } = useFormContext<PromotionFields>();
  const [leavesOut] = useState(() => !isAny({ ...anyItems, except: getValues(`${name}.except`) }));
  return (
    <fieldset className="sub-panel">
      <legend>{title}</legend>
      <Stack gap="sm">
        <p className="soft small">
          Empty means every item. What is filled in must all hold, each with any of its words.
        </p>
        <Criteria name={name} />
        <NativeSelect
          label="Items on sale"
          data={[
            { value: "any", label: "Count as any other" },
            { value: "never", label: "Are left out" },
            { value: "only", label: "Are the only ones" },
          ]}
          {...register(`${name}.onSale`)}
        />
        <details className="condition-items" open={leavesOut || undefined}>
          <summary>Left out, whatever the above says</summary>
          <Stack gap="sm" mt="sm">
            <p className="soft small">An item that any of these names is left out. Empty leaves nothing out.</p>
            <Criteria name={`${name}.except`} />
          </Stack>
        </details>
      </Stack>
    </fieldset>
  );
}

function Criteria({ name }: { name: CriteriaName }) {
  const categories = useOperation("categories.list", {}).data ?? [];
  const options = categories.map((category) => ({ value: category.id, label: category.path.join(" / ") }));
  const collections = useOperation("collections.list", { query: { per_page: 100 } }).data?.items ?? [];
  return (
    <>
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
      <ProductsField name={name} />
      <WordsField name={`${name}.brands`} label="Brands" />
      <WordsField name={`${name}.tags`} label="Tags" />
      <WordsField name={`${name}.skus`} label="SKUs" />
      <AttributeRows name={name} />
    </>
  );
}

/** Products by their titles, looked for by title or SKU. */
function ProductsField({ name }: { name: CriteriaName }) {
  const { control } = useFormContext<PromotionFields>();
  const { field, fieldState } = useController({ control, name: `${name}.productIds` });
  const [text, setText] = useState("");
  const { found, none } = useFoundProducts(text);
  const chosen = useProductTitles(field.value);
  const there = new Set(chosen.map(({ value }) => value));
  const others = found.map(({ id, title }) => ({ value: id, label: title })).filter(({ value }) => !there.has(value));
  return (
    <MultiSelect
      label="Products"
      placeholder={field.value.length > 0 ? undefined : "Title or SKU"}
      data={[...chosen, ...others]}
      searchable
      hidePickedOptions
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={none}
      error={fieldState.error?.message}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}

/** Attributes of the product and options of the variant: each named one has one of these values. */
function AttributeRows({ name }: { name: CriteriaName }) {
  const { control, register, formState, setValue } = useFormContext<PromotionFields>();
  const list: `${CriteriaName}.attributes` = `${name}.attributes`;
  const { fields, append, remove } = useFieldArray({ control, name: list });
  const error = (get(formState.errors, list) as FieldErrors<{ at: string }>["at"])?.message;
  return (
    <Stack gap="xs">
      {fields.map(({ id }, at) => (
        <Group key={id} align="end" gap="sm">
          <TextInput
            label="Attribute"
            placeholder="Colour"
            w={160}
            {...register(`${list}.${at}.name`, {
              onBlur: ({ target }) => setValue(`${list}.${at}.name`, target.value.trim()),
            })}
          />
          <div className="grow">
            <WordsField name={`${list}.${at}.values`} label="Is one of" placeholder="Sage" />
          </div>
          <Button variant="subtle" color="red" onClick={() => remove(at)}>
            Remove attribute {at + 1}
          </Button>
        </Group>
      ))}
      {error ? (
        <p role="alert" className="small">
          {error}
        </p>
      ) : null}
      <div>
        <Button variant="default" size="compact-sm" onClick={() => append({ name: "", values: [] })}>
          Add an attribute or option
        </Button>
      </div>
    </Stack>
  );
}
