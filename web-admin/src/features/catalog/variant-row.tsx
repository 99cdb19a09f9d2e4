import { ActionIcon, Button, TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import { Icon } from "../../ui/icons.tsx";
import type { ProductFields } from "./product-fields.ts";
import { VariantDetails } from "./variant-details.tsx";
import { variantFields } from "./variant-fields.ts";

interface VariantProps {
  at: number;
  optionNames: readonly string[];
  /** Absent for the only variant, which stays. */
  onRemove?: () => void;
}

/** What each input of a variant is bound to, options first. */
function useVariantInputs(at: number, optionNames: readonly string[]) {
  const { register, formState } = useFormContext<ProductFields>();
  const errors = formState.errors.variants?.[at];
  const options = optionNames.map((label, option) => ({
    label,
    width: 100,
    inputMode: "text" as const,
    error: errors?.options?.[option]?.message,
    bound: register(`variants.${at}.options.${option}`),
  }));
  const own = variantFields.map(({ name, ...field }) => ({
    ...field,
    error: errors?.[name]?.message,
    bound: register(`variants.${at}.${name}`),
  }));
  return [...options, ...own];
}

/** A variant as a row of the grid. */
export function VariantRow({ at, optionNames, onRemove }: VariantProps) {
  const inputs = useVariantInputs(at, optionNames);
  return (
    <tr>
      {inputs.map(({ label, width, inputMode, error, bound }) => (
        <td key={bound.name}>
          <TextInput
            aria-label={`${label} of variant ${at + 1}`}
            w={width}
            inputMode={inputMode}
            error={error}
            {...bound}
          />
        </td>
      ))}
      <td>
        <span className="row-actions">
          <VariantDetails at={at} />
          {onRemove ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`Remove variant ${at + 1}`}
              onClick={onRemove}
            >
              <Icon name="bin" />
            </ActionIcon>
          ) : null}
        </span>
      </td>
    </tr>
  );
}

/** A variant as a card of labelled fields, for narrow screens. */
export function VariantCard({ at, optionNames, onRemove }: VariantProps) {
  const inputs = useVariantInputs(at, optionNames);
  return (
    <fieldset className="variant-card">
      <legend>Variant {at + 1}</legend>
      {inputs.map(({ label, inputMode, error, bound }) => (
        <TextInput key={bound.name} label={label} inputMode={inputMode} error={error} {...bound} />
      ))}
      <VariantDetails at={at} />
      {onRemove ? (
        <Button variant="default" leftSection={<Icon name="bin" />} onClick={onRemove}>
          Remove
        </Button>
      ) : null}
    </fieldset>
  );
}
