import { Group, NativeSelect, TextInput } from "@mantine/core";
import { Rounding, ValueField } from "@quayside/shared/catalog/value-rule.ts";
import { fieldLabels, roundingLabels, type ValueFields, waysOf } from "./value-fields.ts";

interface ValueRuleFieldsProps {
  fields: ValueFields;
  problem: string | undefined;
  currency: string;
  onChange: (fields: ValueFields) => void;
}

/** What changes, how, and how the amounts are to end. */
export function ValueRuleFields({ fields, problem, currency, onChange }: ValueRuleFieldsProps) {
  const { field, way, text, rounding } = fields;
  const ways = waysOf(field);
  const unit = way.endsWith("percent") ? "Per cent" : field === "weightGrams" ? "Grams" : `Amount in ${currency}`;
  const change = (part: Partial<ValueFields>) => {
    const next = { ...fields, ...part };
    const isKnown = waysOf(next.field).some(({ value }) => value === next.way);
    onChange(isKnown ? next : { ...next, way: "set" });
  };
  return (
    <Group grow align="start" preventGrowOverflow={false}>
      <NativeSelect
        label="Change"
        value={field}
        data={ValueField.options.map((value) => ({ value, label: fieldLabels[value] }))}
        onChange={({ currentTarget }) => change({ field: ValueField.parse(currentTarget.value) })}
      />
      <NativeSelect
        label="How"
        value={way}
        data={ways}
        onChange={({ currentTarget }) => {
          const chosen = ways.find(({ value }) => value === currentTarget.value);
          if (chosen) change({ way: chosen.value });
        }}
      />
      {way === "clear" ? null : (
        <TextInput
          label={unit}
          inputMode="decimal"
          data-autofocus
          value={text}
          error={problem}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      )}
      {field === "weightGrams" || way === "clear" ? null : (
        <NativeSelect
          label="Rounded"
          value={rounding}
          data={Rounding.options.map((value) => ({ value, label: roundingLabels[value] }))}
          onChange={({ currentTarget }) => change({ rounding: Rounding.parse(currentTarget.value) })}
        />
      )}
    </Group>
  );
}
