import { ActionIcon, Button, TextInput } from "@mantine/core";
import { type FieldPath, useFieldArray, useFormContext } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { Icon } from "../../ui/icons.tsx";
import type { ProductFields } from "./product-fields.ts";

type AttributesPath = "attributes" | `variants.${number}.attributes`;

/** Facts that shoppers read and filter by, such as material or origin. */
export function AttributeFields() {
  const list = useAttributes("attributes");
  return (
    <Section title="Attributes" actions={<AddAttribute list={list} />}>
      {list.fields.length === 0 ? <p className="soft">None. Shoppers filter by them: material, origin, care.</p> : null}
      <AttributeRows list={list} />
    </Section>
  );
}

/** Those of one variant, beside its options. */
export function VariantAttributes({ at }: { at: number }) {
  const list = useAttributes(`variants.${at}.attributes`);
  return (
    <fieldset className="sub-panel">
      <legend>Attributes of this variant</legend>
      {list.fields.length === 0 ? <p className="small soft">None beside its options and the product's.</p> : null}
      <AttributeRows list={list} />
      <AddAttribute list={list} />
    </fieldset>
  );
}

function useAttributes(name: AttributesPath) {
  const { control } = useFormContext<ProductFields>();
  return { name, ...useFieldArray({ control, name }) };
}
type AttributeList = ReturnType<typeof useAttributes>;

function AddAttribute({ list }: { list: AttributeList }) {
  return (
    <Button variant="default" size="compact-sm" onClick={() => list.append({ name: "", value: "" })}>
      Add an attribute
    </Button>
  );
}

function AttributeRows({ list: { name, fields, remove } }: { list: AttributeList }) {
  return (
    <ul className="attribute-list">
      {fields.map(({ id }, at) => (
        <AttributeRow key={id} list={name} at={at} onRemove={() => remove(at)} />
      ))}
    </ul>
  );
}

function AttributeRow({ list, at, onRemove }: { list: AttributesPath; at: number; onRemove: () => void }) {
  const { register, getFieldState, formState } = useFormContext<ProductFields>();
  const bound = (field: "name" | "value") => {
    const path: FieldPath<ProductFields> = `${list}.${at}.${field}`;
    return { ...register(path), error: getFieldState(path, formState).error?.message };
  };
  return (
    <li>
      <TextInput aria-label={`Name of attribute ${at + 1}`} placeholder="Name" {...bound("name")} />
      <TextInput aria-label={`Value of attribute ${at + 1}`} placeholder="Value" {...bound("value")} />
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={`Remove attribute ${at + 1}`} onClick={onRemove}>
        <Icon name="bin" />
      </ActionIcon>
    </li>
  );
}
