import { ActionIcon, TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import { Icon } from "../../ui/icons.tsx";
import type { ProductFields } from "./product-fields.ts";

const amounts = [
  ["price", "Price"],
  ["listPrice", "Price it is compared with"],
  ["cost", "Cost"],
  ["floorPrice", "Floor price"],
] as const;

interface VariantRowProps {
  at: number;
  optionNames: readonly string[];
  onRemove?: () => void;
}

export function VariantRow({ at, optionNames, onRemove }: VariantRowProps) {
  const { register, formState, getValues } = useFormContext<ProductFields>();
  const errors = formState.errors.variants?.[at];
  const of = `of ${getValues(`variants.${at}.sku`) || `variant ${at + 1}`}`;
  return (
    <tr>
      {optionNames.map((name, option) => (
        <td key={name}>
          <TextInput
            aria-label={`${name} ${of}`}
            w={110}
            error={errors?.options?.[option]?.message}
            {...register(`variants.${at}.options.${option}`)}
          />
        </td>
      ))}
      <td>
        <TextInput
          aria-label={`SKU of variant ${at + 1}`}
          w={128}
          error={errors?.sku?.message}
          {...register(`variants.${at}.sku`)}
        />
      </td>
      {amounts.map(([name, label]) => (
        <td key={name}>
          <TextInput
            aria-label={`${label} ${of}`}
            inputMode="decimal"
            w={88}
            error={errors?.[name]?.message}
            {...register(`variants.${at}.${name}`)}
          />
        </td>
      ))}
      <td>
        <TextInput
          aria-label={`Weight in grams ${of}`}
          inputMode="numeric"
          w={76}
          error={errors?.weightGrams?.message}
          {...register(`variants.${at}.weightGrams`)}
        />
      </td>
      <td>
        <TextInput
          aria-label={`Barcode ${of}`}
          w={128}
          error={errors?.barcode?.message}
          {...register(`variants.${at}.barcode`)}
        />
      </td>
      <td>
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
      </td>
    </tr>
  );
}
