import { ActionIcon, Button, TextInput } from "@mantine/core";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Icon } from "../../ui/icons.tsx";
import type { ProductFields } from "./product-fields.ts";

const most = 20;

/** What a bundle takes from stock for one of it; a variant without parts has stock of its own. */
export function PartFields({ at }: { at: number }) {
  const { control, formState } = useFormContext<ProductFields>();
  const { fields, append, remove } = useFieldArray({ control, name: `variants.${at}.components` });
  const error = formState.errors.variants?.[at]?.components;
  return (
    <fieldset className="sub-panel">
      <legend>Parts of a bundle</legend>
      <p className="small soft">
        {fields.length === 0
          ? "None: it has stock of its own. With parts it is sold from theirs."
          : "One of it takes these from stock."}
      </p>
      {error?.message ? <p role="alert">It {error.message}.</p> : null}
      <ul className="attribute-list">
        {fields.map(({ id }, part) => (
          <PartRow key={id} at={at} part={part} onRemove={() => remove(part)} />
        ))}
      </ul>
      <Button
        variant="default"
        size="compact-sm"
        disabled={fields.length >= most}
        onClick={() => append({ sku: "", quantity: "1" })}
      >
        Add a part
      </Button>
    </fieldset>
  );
}

function PartRow({ at, part, onRemove }: { at: number; part: number; onRemove: () => void }) {
  const { register, formState } = useFormContext<ProductFields>();
  const errors = formState.errors.variants?.[at]?.components?.[part];
  const name = `variants.${at}.components.${part}` as const;
  return (
    <li>
      <TextInput
        aria-label={`SKU of part ${part + 1}`}
        placeholder="SKU"
        error={errors?.sku?.message}
        {...register(`${name}.sku`)}
      />
      <TextInput
        aria-label={`Units of part ${part + 1}`}
        inputMode="numeric"
        error={errors?.quantity?.message}
        {...register(`${name}.quantity`)}
      />
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={`Remove part ${part + 1}`} onClick={onRemove}>
        <Icon name="bin" />
      </ActionIcon>
    </li>
  );
}
