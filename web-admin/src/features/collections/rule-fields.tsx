import { ActionIcon, Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useController, useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { useOperation } from "../../lib/query.ts";
import { WordsField } from "../../ui/form/words-field.tsx";
import { Icon } from "../../ui/icons.tsx";
import { type CollectionFields, newCondition } from "./collection-fields.ts";
import { RuleMatches } from "./rule-matches.tsx";

const kinds = [
  { value: "category", label: "Category" },
  { value: "brand", label: "Brand" },
  { value: "tag", label: "Tag" },
  { value: "price", label: "Price" },
  { value: "attribute", label: "Attribute or option" },
  { value: "season", label: "In season" },
];

/** Conditions, whether all or any of them must hold, and the order of what they find. */
export function RuleFields() {
  const { control, register, formState } = useFormContext<CollectionFields>();
  const { fields, append, remove } = useFieldArray({ control, name: "conditions" });
  const problem = formState.errors.conditions?.message ?? formState.errors.conditions?.root?.message;
  return (
    <Stack gap="md">
      <Group grow preventGrowOverflow={false}>
        <NativeSelect
          label="A product belongs when"
          data={[
            { value: "all", label: "All conditions hold" },
            { value: "any", label: "Any condition holds" },
          ]}
          {...register("match")}
        />
        <NativeSelect
          label="Shown in the order"
          data={[
            { value: "newest", label: "Newest first" },
            { value: "price-asc", label: "Price, low to high" },
            { value: "price-desc", label: "Price, high to low" },
            { value: "title", label: "Name" },
          ]}
          {...register("sort")}
        />
      </Group>
      {fields.map(({ id }, at) => (
        <Condition key={id} at={at} onRemove={() => remove(at)} />
      ))}
      {problem || fields.length === 0 ? (
        <p className="soft" role={problem ? "alert" : undefined}>
          A rule needs a condition.
        </p>
      ) : null}
      <Button variant="default" disabled={fields.length >= 20} onClick={() => append(newCondition)}>
        Add a condition
      </Button>
      <RuleMatches />
    </Stack>
  );
}

function Condition({ at, onRemove }: { at: number; onRemove: () => void }) {
  const { control } = useFormContext<CollectionFields>();
  const { field } = useController({ control, name: `conditions.${at}.about` });
  return (
    <fieldset className="sub-panel">
      <legend>Condition {at + 1}</legend>
      <Stack gap="sm">
        <Group align="end" wrap="nowrap">
          <NativeSelect flex={1} label="About" data={kinds} {...field} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={`Remove condition ${at + 1}`}
            onClick={onRemove}
          >
            <Icon name="bin" />
          </ActionIcon>
        </Group>
        <ConditionFields at={at} />
      </Stack>
    </fieldset>
  );
}

function ConditionFields({ at }: { at: number }) {
  const { control, register, formState } = useFormContext<CollectionFields>();
  const about = useWatch({ control, name: `conditions.${at}.about` });
  const categories = useOperation("categories.list", {}, { staleTime: 300_000 }).data ?? [];
  const errors = formState.errors.conditions?.[at];
  const words = `conditions.${at}.words`;
  if (about === "category")
    return (
      <WordsField
        name={`conditions.${at}.categoryIds`}
        label="Any of these"
        description="And those below them"
        options={categories.map(({ id, path }) => ({ value: id, label: path.join(" / ") }))}
      />
    );
  if (about === "price")
    return (
      <Group grow>
        <TextInput
          label="From"
          inputMode="decimal"
          error={errors?.from?.message}
          {...register(`conditions.${at}.from`)}
        />
        <TextInput label="To" inputMode="decimal" error={errors?.to?.message} {...register(`conditions.${at}.to`)} />
      </Group>
    );
  if (about === "season") return <p className="small soft">Seasonal products, while their days last.</p>;
  if (about === "attribute")
    return (
      <>
        <TextInput
          label="Name"
          placeholder="Colour"
          error={errors?.name?.message}
          {...register(`conditions.${at}.name`)}
        />
        <WordsField name={words} label="Any of these values" placeholder="Sage, Navy" />
      </>
    );
  return <WordsField name={words} label={about === "brand" ? "Any of these brands" : "Any of these tags"} />;
}
