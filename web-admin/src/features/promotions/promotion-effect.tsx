import { Button, Group, NativeSelect, Select, Stack, Switch, TextInput } from "@mantine/core";
import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { useState } from "react";
import { useController, useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { useStore } from "../../lib/format.ts";
import { Section } from "../../ui/detail/section.tsx";
import { WordsField } from "../../ui/form/words-field.tsx";
import { useFoundProducts } from "../catalog/use-found-products.ts";
import { newTier } from "./effect-fields.ts";
import type { PromotionFields } from "./promotion-fields.ts";
import { ItemFields } from "./promotion-items.tsx";
import { kindLabels } from "./promotion-status.tsx";
import { useDeliveryOptions } from "./use-promotion-names.ts";

type Kind = PromotionEffect["kind"];
type TextName = "percent" | "amount" | "maxAmount" | "maxUnits" | "buyQuantity" | "getQuantity";

const kinds = Object.entries(kindLabels).map(([value, label]) => ({ value, label }));
const places = [
  { value: "lines", label: "Each item, rounded for each line" },
  { value: "order", label: "The order, rounded once" },
];

function Text({ name, label, description }: { name: TextName; label: string; description?: string }) {
  const { register, formState } = useFormContext<PromotionFields>();
  return (
    <TextInput
      label={label}
      description={description}
      maw={320}
      autoComplete="off"
      inputMode="decimal"
      error={formState.errors[name]?.message}
      {...register(name)}
    />
  );
}

function Place() {
  const { register } = useFormContext<PromotionFields>();
  return <NativeSelect label="Off" data={places} maw={320} {...register("on")} />;
}

/** Where each unit gets it by itself. */
function MostUnits({ where }: { where: "lines" | "unit" }) {
  const { control } = useFormContext<PromotionFields>();
  const [on, per] = useWatch({ control, name: ["on", "per"] });
  if ((where === "lines" ? on : per) !== where) return null;
  return <Text name="maxUnits" label="Units that get it" description="Of each line, at most; empty for all" />;
}

function Repeats() {
  const { field } = useController<PromotionFields, "repeats">({ name: "repeats" });
  return (
    <Switch
      label="As often as the basket holds it"
      checked={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      name={field.name}
    />
  );
}

function Tiers() {
  const { register, control, formState } = useFormContext<PromotionFields>();
  const { fields, append, remove } = useFieldArray({ control, name: "tiers" });
  const by = useWatch({ control, name: "by" });
  return (
    <Stack gap="sm">
      <NativeSelect
        label="Measured by"
        maw={320}
        data={[
          { value: "subtotal", label: "What the items cost" },
          { value: "quantity", label: "How many there are" },
        ]}
        {...register("by")}
      />
      {fields.map(({ id }, index) => (
        <Group key={id} align="end" gap="sm">
          <TextInput
            label={by === "subtotal" ? "From amount" : "From units"}
            w={140}
            error={formState.errors.tiers?.[index]?.from?.message}
            {...register(`tiers.${index}.from`)}
          />
          <TierGive index={index} />
          <Button variant="subtle" color="red" onClick={() => remove(index)} disabled={fields.length === 1}>
            Remove step {index + 1}
          </Button>
        </Group>
      ))}
      <div>
        <Button variant="default" onClick={() => append(newTier)}>
          Add a step
        </Button>
      </div>
    </Stack>
  );
}

/** What a step gives: a part of the price, or an amount. */
function TierGive({ index }: { index: number }) {
  const { register, control, formState } = useFormContext<PromotionFields>();
  const [give, on] = useWatch({ control, name: [`tiers.${index}.give`, "on"] });
  const amount = on === "lines" ? "Amount off each unit" : "Amount off";
  return (
    <>
      <NativeSelect
        label="Gives"
        w={170}
        data={[
          { value: "percentage", label: "A percentage off" },
          { value: "amount", label: "An amount off" },
        ]}
        {...register(`tiers.${index}.give`)}
      />
      <TextInput
        label={give === "amount" ? amount : "Per cent off"}
        w={170}
        error={formState.errors.tiers?.[index]?.value?.message}
        {...register(`tiers.${index}.value`)}
      />
    </>
  );
}

/** Free or cheaper delivery may be for some ways only. */
function DeliveryWays() {
  const options = useDeliveryOptions();
  return <WordsField name="optionIds" label="Ways of delivery" description="None chosen means all" options={options} />;
}

function DeliveryGive() {
  const { register, control } = useFormContext<PromotionFields>();
  const off = useWatch({ control, name: "off" });
  return (
    <>
      <NativeSelect
        label="What happens to the fee"
        maw={320}
        data={[
          { value: "percentage", label: "A percentage off; 100 makes it free" },
          { value: "amount", label: "An amount off" },
          { value: "price", label: "A price where it would cost more" },
        ]}
        {...register("off")}
      />
      {off === "percentage" ? (
        <Text name="percent" label="Per cent off" />
      ) : (
        <Text name="amount" label={off === "amount" ? "Amount off" : "Price"} />
      )}
      <DeliveryWays />
    </>
  );
}

/** The fields of each kind; which items it is for comes below them. */
function fieldsFor(kind: Kind, currency: string) {
  switch (kind) {
    case "percentage":
      return (
        <>
          <Text name="percent" label="Per cent off" />
          <Place />
          <Text name="maxAmount" label="At most" description={`${currency} in all; empty for no limit`} />
          <MostUnits where="lines" />
        </>
      );
    case "fixed":
      return <FixedFields currency={currency} />;
    case "buy-get":
      return (
        <>
          <Text name="buyQuantity" label="Buy so many" />
          <Text name="getQuantity" label="Get so many" description="The cheapest that fit" />
          <Text name="percent" label="Per cent off what is got" description="100 makes it free" />
          <Repeats />
        </>
      );
    case "set-price":
      return (
        <>
          <Text name="buyQuantity" label="So many" />
          <Text name="amount" label={`For, in ${currency}`} />
          <Repeats />
        </>
      );
    case "tiered":
      return (
        <>
          <Place />
          <Tiers />
        </>
      );
    case "delivery":
      return <DeliveryGive />;
    case "gift":
      return (
        <>
          <GiftField />
          <Text name="getQuantity" label="Units" />
        </>
      );
  }
}

/** The article that is given, looked for by title or SKU. */
function GiftField() {
  const { field, fieldState } = useController<PromotionFields, "sku">({ name: "sku" });
  const [text, setText] = useState<string>();
  const known = useFoundProducts(field.value).found;
  const { found, none } = useFoundProducts(text ?? field.value);
  const choices = new Map<string, string>(
    [...known.filter(({ skus }) => skus.includes(field.value)), ...found].flatMap(({ title, skus }) =>
      skus.map((sku): [string, string] => [sku, `${title} (${sku})`]),
    ),
  );
  if (field.value && !choices.has(field.value)) choices.set(field.value, field.value);
  return (
    <Select
      label="Gift"
      placeholder="Title or SKU"
      maw={320}
      searchable
      data={[...choices].map(([value, label]) => ({ value, label }))}
      filter={({ options }) => options}
      nothingFoundMessage={none}
      error={fieldState.error?.message}
      value={field.value || null}
      onChange={(sku) => {
        field.onChange(sku ?? "");
        setText(undefined);
      }}
      onBlur={field.onBlur}
      onSearchChange={(typed) => setText(choices.get(field.value) === typed ? undefined : typed)}
    />
  );
}

function FixedFields({ currency }: { currency: string }) {
  const { register } = useFormContext<PromotionFields>();
  return (
    <>
      <Text name="amount" label={`Amount off, in ${currency}`} />
      <NativeSelect
        label="Off"
        maw={320}
        data={[
          { value: "unit", label: "Each unit" },
          { value: "line", label: "Each line" },
          { value: "order", label: "The order, once" },
        ]}
        {...register("per")}
      />
      <MostUnits where="unit" />
    </>
  );
}

export function PromotionEffectFields() {
  const { register, control } = useFormContext<PromotionFields>();
  const { currency } = useStore();
  const kind = useWatch({ control, name: "kind" });
  const hasItems = kind !== "delivery" && kind !== "gift";
  return (
    <Section title="What it gives">
      <Stack gap="md">
        <NativeSelect label="Kind" data={kinds} maw={320} {...register("kind")} />
        {fieldsFor(kind, currency)}
        {hasItems ? <ItemFields name="items" title={kind === "buy-get" ? "Items to buy" : "For which items"} /> : null}
        {kind === "buy-get" ? <ItemFields name="gets" title="Items to get" /> : null}
      </Stack>
    </Section>
  );
}
