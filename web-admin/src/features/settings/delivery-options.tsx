import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Icon } from "../../ui/icons.tsx";
import { type DeliveryFields, newOption, newRate } from "./delivery-part.ts";

const taxClasses = [
  { value: "standard", label: "Standard" },
  { value: "reduced", label: "Reduced" },
  { value: "zero", label: "Zero" },
];

/** The ways to deliver within one zone. */
export function DeliveryOptions({ zone }: { zone: number }) {
  const { control } = useFormContext<DeliveryFields>();
  const { fields, append, remove } = useFieldArray({ control, name: `deliveryZones.${zone}.options`, keyName: "key" });
  return (
    <div className="field-stack">
      {fields.map(({ key }, at) => (
        <Option key={key} zone={zone} at={at} onRemove={() => remove(at)} />
      ))}
      <div>
        <Button variant="default" size="compact-sm" onClick={() => append(newOption)}>
          Add a way of delivery
        </Button>
      </div>
    </div>
  );
}

function Option({ zone, at, onRemove }: { zone: number; at: number; onRemove: () => void }) {
  const { register, watch, formState } = useFormContext<DeliveryFields>();
  const path = `deliveryZones.${zone}.options.${at}` as const;
  const errors = formState.errors.deliveryZones?.[zone]?.options?.[at];
  const bound = (name: "name" | "min" | "max" | "freeFrom" | "taxClass") => ({
    error: errors?.[name]?.message,
    ...register(`${path}.${name}`),
  });
  return (
    <fieldset className="sub-panel">
      <legend>{watch(`${path}.name`) || "New way of delivery"}</legend>
      <div className="field-grid">
        <TextInput label="Name" {...bound("name")} />
        <NativeSelect label="Tax class" data={taxClasses} {...bound("taxClass")} />
        <TextInput label="Working days, at least" inputMode="numeric" {...bound("min")} />
        <TextInput label="Working days, at most" inputMode="numeric" {...bound("max")} />
        <TextInput
          label="Free from a value of"
          description="Empty for never."
          inputMode="decimal"
          {...bound("freeFrom")}
        />
      </div>
      <Rates zone={zone} option={at} />
      <Button variant="subtle" color="red" size="compact-sm" onClick={onRemove}>
        Remove this way
      </Button>
    </fieldset>
  );
}

const columns = [
  ["upToGrams", "Up to grams", "numeric"],
  ["fromSubtotal", "From a value of", "decimal"],
  ["price", "Price", "decimal"],
] as const;

function Rates({ zone, option }: { zone: number; option: number }) {
  const { control, register, formState } = useFormContext<DeliveryFields>();
  const path = `deliveryZones.${zone}.options.${option}.rates` as const;
  const { fields, append, remove } = useFieldArray({ control, name: path, keyName: "key" });
  const errors = formState.errors.deliveryZones?.[zone]?.options?.[option]?.rates;
  return (
    <div className="field-stack">
      <ul className="rate-list">
        {fields.map(({ key }, at) => (
          <li key={key}>
            {columns.map(([name, label, inputMode]) => (
              <TextInput
                key={name}
                label={label}
                inputMode={inputMode}
                error={errors?.[at]?.[name]?.message}
                {...register(`${path}.${at}.${name}`)}
              />
            ))}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`Remove price ${at + 1}`}
              disabled={fields.length === 1}
              onClick={() => remove(at)}
            >
              <Icon name="bin" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="subtle" size="compact-sm" onClick={() => append(newRate)}>
          Add a price
        </Button>
      </div>
    </div>
  );
}
