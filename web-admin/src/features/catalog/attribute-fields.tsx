import { ActionIcon, Button, TextInput } from "@mantine/core";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { Icon } from "../../ui/icons.tsx";
import type { ProductFields } from "./product-fields.ts";

/** Facts that shoppers read and filter by, such as material or origin. */
export function AttributeFields() {
  const { control } = useFormContext<ProductFields>();
  const { fields, append, remove } = useFieldArray({ control, name: "attributes" });
  return (
    <Section
      title="Attributes"
      actions={
        <Button variant="default" size="compact-sm" onClick={() => append({ name: "", value: "" })}>
          Add an attribute
        </Button>
      }
    >
      {fields.length === 0 ? <p className="soft">None. Shoppers filter by them: material, origin, care.</p> : null}
      <ul className="attribute-list">
        {fields.map(({ id }, at) => (
          <AttributeRow key={id} at={at} onRemove={() => remove(at)} />
        ))}
      </ul>
    </Section>
  );
}

function AttributeRow({ at, onRemove }: { at: number; onRemove: () => void }) {
  const { register, formState } = useFormContext<ProductFields>();
  const errors = formState.errors.attributes;
  return (
    <li>
      <TextInput
        aria-label={`Name of attribute ${at + 1}`}
        placeholder="Name"
        error={errors?.[at]?.name?.message}
        {...register(`attributes.${at}.name`)}
      />
      <TextInput
        aria-label={`Value of attribute ${at + 1}`}
        placeholder="Value"
        error={errors?.[at]?.value?.message}
        {...register(`attributes.${at}.value`)}
      />
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={`Remove attribute ${at + 1}`} onClick={onRemove}>
        <Icon name="bin" />
      </ActionIcon>
    </li>
  );
}
