import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { useCountryOptions } from "../../ui/form/country-options.ts";
import { WordsField } from "../../ui/form/words-field.tsx";
import { useWeekdays } from "../../ui/weekdays.ts";
import { useGroups } from "../customers/use-groups.ts";
import { channelOptions } from "./channel-options.ts";
import { type ConditionFields, newCondition } from "./condition-fields.ts";
import { isAny } from "./item-filter-fields.ts";
import type { PromotionFields } from "./promotion-fields.ts";
import { ItemFields } from "./promotion-items.tsx";

type Kind = ConditionFields["kind"];

/** One row per kind: what it is called, and what its fields ask. */
const kinds: Record<Kind, { label: string; text: string; to?: string }> = {
  from: { label: "Begins", text: "When" },
  until: { label: "Ends", text: "When" },
  "minimum-subtotal": { label: "Goods cost at least", text: "Amount" },
  quantity: { label: "Number of units", text: "At least", to: "At most" },
  "customer-group": { label: "Customer group", text: "Groups" },
  "nth-order": { label: "Number of the customer's order", text: "From", to: "To" },
  weekdays: { label: "Days of the week", text: "Days" },
  country: { label: "Country of delivery", text: "Countries" },
  channel: { label: "Way of buying", text: "Ways" },
};

const options = Object.entries(kinds).map(([value, { label }]) => ({ value, label }));

function Condition({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { register, control, formState, getValues, setValue } = useFormContext<PromotionFields>();
  const kind = useWatch({ control, name: `conditions.${index}.kind` });
  const { label, text, to } = kinds[kind];
  const [isNarrowed] = useState(() => !isAny(getValues(`conditions.${index}.items`)));
  const choices = useChoices()[kind];
  const errors = formState.errors.conditions?.[index];
  const isMoment = kind === "from" || kind === "until";
  return (
    <fieldset className="sub-panel">
      <legend>
        Condition {index + 1}: {label}
      </legend>
      <Group align="end" gap="sm">
        <NativeSelect
          label="Kind"
          data={options}
          {...register(`conditions.${index}.kind`, {
            // What is chosen of one kind means nothing to another.
            onChange: () => setValue(`conditions.${index}.chosen`, []),
          })}
        />
        {choices ? (
          <WordsField key={kind} name={`conditions.${index}.chosen`} label={text} options={[...choices]} />
        ) : (
          <TextInput
            label={text}
            type={isMoment ? "datetime-local" : "text"}
            error={errors?.text?.message}
            {...register(`conditions.${index}.text`)}
          />
        )}
        {to ? (
          <TextInput
            label={to}
            placeholder="No limit"
            error={errors?.to?.message}
            {...register(`conditions.${index}.to`)}
          />
        ) : null}
        <Button variant="subtle" color="red" onClick={onRemove}>
          Remove condition {index + 1}
        </Button>
      </Group>
      {kind === "minimum-subtotal" || kind === "quantity" ? (
        <details className="condition-items" open={isNarrowed || undefined}>
          <summary>Only some items count</summary>
          <ItemFields name={`conditions.${index}.items`} title="Which items count" />
        </details>
      ) : null}
    </fieldset>
  );
}

type Options = readonly { value: string; label: string }[];

/** What there is to choose from, of kinds whose values have names. */
function useChoices(): Partial<Record<Kind, Options>> {
  const groups = useGroups();
  const weekdays = useWeekdays();
  const country = useCountryOptions();
  return {
    "customer-group": groups.map(({ id, name }) => ({ value: id, label: name })),
    weekdays: weekdays.map((day, at) => ({ value: String(at + 1), label: day.label })),
    country,
    channel: channelOptions,
  };
}

export function PromotionConditions() {
  const { control } = useFormContext<PromotionFields>();
  const { fields, append, remove } = useFieldArray({ control, name: "conditions" });
  return (
    <Section title="When it applies">
      <Stack gap="md">
        <p className="soft">
          {fields.length === 0 ? "Always. Add a condition to narrow it." : "All of these must hold at the same time."}
        </p>
        {fields.map(({ id }, index) => (
          <Condition key={id} index={index} onRemove={() => remove(index)} />
        ))}
        <div>
          <Button variant="default" onClick={() => append(newCondition)}>
            Add a condition
          </Button>
        </div>
      </Stack>
    </Section>
  );
}
