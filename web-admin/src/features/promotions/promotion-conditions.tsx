import { Button, Group, MultiSelect, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useController, useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { useGroups } from "../customers/use-groups.ts";
import { type ConditionFields, type PromotionFields, words } from "./promotion-fields.ts";

type Kind = ConditionFields["kind"];

/** One row per kind: what it is called, and what its fields ask. */
const kinds: Record<Kind, { label: string; text: string; to?: string; hint?: string }> = {
  from: { label: "Begins", text: "When" },
  until: { label: "Ends", text: "When" },
  "minimum-subtotal": { label: "Goods cost at least", text: "Amount" },
  quantity: { label: "Number of units", text: "At least", to: "At most" },
  "customer-group": { label: "Customer group", text: "Groups" },
  "nth-order": { label: "Number of the customer's order", text: "From", to: "To" },
  weekdays: { label: "Days of the week", text: "Days", hint: "1 is Monday, 7 is Sunday; between commas" },
  country: { label: "Country of delivery", text: "Country codes", hint: "Such as GB, IE" },
  channel: { label: "Way of buying", text: "Channels", hint: "web or staff" },
};

const options = Object.entries(kinds).map(([value, { label }]) => ({ value, label }));

function Condition({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { register, control, formState } = useFormContext<PromotionFields>();
  const kind = useWatch({ control, name: `conditions.${index}.kind` });
  const { label, text, to, hint } = kinds[kind];
  const errors = formState.errors.conditions?.[index];
  const isMoment = kind === "from" || kind === "until";
  return (
    <fieldset className="sub-panel">
      <legend>
        Condition {index + 1}: {label}
      </legend>
      <Group align="end" gap="sm">
        <NativeSelect label="Kind" data={options} {...register(`conditions.${index}.kind`)} />
        {kind === "customer-group" ? (
          <ChosenGroups index={index} label={text} />
        ) : (
          <TextInput
            label={text}
            description={hint}
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
    </fieldset>
  );
}

/** Groups by their names; the field's text is their ids between commas, as with every other condition. */
function ChosenGroups({ index, label }: { index: number; label: string }) {
  const { control } = useFormContext<PromotionFields>();
  const { field, fieldState } = useController({ control, name: `conditions.${index}.text` });
  const options = useGroups().map(({ id, name }) => ({ value: id, label: name }));
  return (
    <MultiSelect
      label={label}
      data={options}
      error={fieldState.error?.message}
      value={words(field.value)}
      onChange={(ids) => field.onChange(ids.join(", "))}
      onBlur={field.onBlur}
      searchable
      hidePickedOptions
    />
  );
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
          <Button variant="default" onClick={() => append({ kind: "minimum-subtotal", text: "", to: "" })}>
            Add a condition
          </Button>
        </div>
      </Stack>
    </Section>
  );
}
