import { ActionIcon, Button, TagsInput, TextInput } from "@mantine/core";
import { combinationsOf } from "@quayside/shared/catalog/options.ts";
import { slugOf } from "@quayside/shared/catalog/slug.ts";
import { useState } from "react";
import { Controller, useFieldArray, useFormContext } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { Icon } from "../../ui/icons.tsx";
import type { ProductFields } from "./product-fields.ts";
import { nothingMore } from "./variant-form.ts";

const mostVariants = 100;

/** What variants differ in; every combination that is missing can be made at once. */
export function OptionFields() {
  const { control, register, getValues, setValue } = useFormContext<ProductFields>();
  const { fields, append, remove } = useFieldArray({ control, name: "options" });
  const [told, setTold] = useState<string>();
  const make = () => {
    const made = withCombinations(getValues());
    if (made.variants.length > mostVariants)
      return setTold(`That makes ${made.variants.length} variants; 100 are the most.`);
    setTold(`${made.variants.length - getValues("variants").length} variants were added.`);
    setValue("optionNames", made.optionNames, { shouldDirty: true });
    setValue("variants", made.variants, { shouldDirty: true });
  };
  return (
    <Section
      title="Options"
      actions={
        <Button
          variant="default"
          size="compact-sm"
          disabled={fields.length >= 3}
          onClick={() => append({ name: "", values: [] })}
        >
          Add an option
        </Button>
      }
    >
      {fields.length === 0 ? <p className="soft">None. Variants differ by them: size, colour.</p> : null}
      <ul className="attribute-list">
        {fields.map(({ id }, at) => (
          <li key={id}>
            <TextInput aria-label={`Name of option ${at + 1}`} placeholder="Size" {...register(`options.${at}.name`)} />
            <Controller
              control={control}
              name={`options.${at}.values`}
              render={({ field }) => (
                <TagsInput
                  aria-label={`Values of option ${at + 1}`}
                  placeholder={field.value.length > 0 ? undefined : "Small, Medium, Large"}
                  value={field.value}
                  onChange={field.onChange}
                  onBlur={field.onBlur}
                  acceptValueOnBlur
                />
              )}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`Remove option ${at + 1}`}
              onClick={() => remove(at)}
            >
              <Icon name="bin" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {fields.length > 0 ? (
        <Button mt="sm" variant="default" onClick={make}>
          Make the missing variants
        </Button>
      ) : null}
      <p className="small soft" role="status">
        {told}
      </p>
    </Section>
  );
}

/** Variants that are there keep their own; new ones begin like the first, under SKUs made from their values. */
export function withCombinations(fields: Pick<ProductFields, "options" | "optionNames" | "variants">) {
  const options = fields.options
    .map(({ name, values }) => ({ name: name.trim(), values: values.map((value) => value.trim()).filter(Boolean) }))
    .filter(({ name, values }) => name && values.length > 0);
  const optionNames = options.map(({ name }) => name);
  const chosenValue = (variant: ProductFields["variants"][number], name: string) =>
    variant.options[fields.optionNames.indexOf(name)] ?? "";
  const kept = fields.variants.map((variant) => ({
    ...variant,
    options: optionNames.map((name) => chosenValue(variant, name)),
  }));
  const isBlank = kept.length === 1 && kept[0]?.options.every((value) => value === "");
  const [pattern] = fields.variants;
  const seen = new Set(kept.map(({ options: chosen }) => chosen.join("\n")));
  const added = combinationsOf(options).flatMap((combination) => {
    const chosen = optionNames.map((name) => combination[name] ?? "");
    if (!pattern || seen.has(chosen.join("\n"))) return [];
    const sku = [pattern.sku, ...chosen.map((value) => slugOf(value, 12).toUpperCase() || "X")].join("-").slice(0, 50);
    return [{ ...pattern, sku, barcode: "", ...nothingMore, options: chosen }];
  });
  if (!isBlank) return { optionNames, variants: [...kept, ...added] };
  const [first, ...others] = added;
  return { optionNames, variants: first && pattern ? [{ ...pattern, options: first.options }, ...others] : kept };
}
