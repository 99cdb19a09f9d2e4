import { NativeSelect, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { ForecastEventKind } from "@quayside/shared/forecasts/calendar.ts";
import { useFormContext } from "react-hook-form";
import { SwitchField } from "../../../ui/form/switch-field.tsx";
import { useValuesOf } from "../../analytics/frame/use-values-of.ts";
import type { EventFields } from "./event-fields.ts";
import { kindWords } from "./event-words.ts";

export function EventInputs() {
  const { register, formState } = useFormContext<EventFields>();
  const { errors } = formState;
  return (
    <Stack gap="md">
      <TextInput label="Name" data-autofocus error={errors.name?.message} {...register("name")} />
      <NativeSelect
        label="Kind"
        data={ForecastEventKind.options.map((value) => ({ value, label: kindWords[value].label }))}
        {...register("kind")}
      />
      <SimpleGrid cols={2}>
        <TextInput label="First day" type="date" error={errors.from?.message} {...register("from")} />
        <TextInput label="Last day" type="date" error={errors.to?.message} {...register("to")} />
      </SimpleGrid>
      <CategoryInput />
      <SwitchField name="yearly" label="On the same days of every year" />
      <SimpleGrid cols={2}>
        <TextInput
          label="Felt days before"
          inputMode="numeric"
          error={errors.daysBefore?.message}
          {...register("daysBefore")}
        />
        <TextInput
          label="Felt days after"
          inputMode="numeric"
          error={errors.daysAfter?.message}
          {...register("daysAfter")}
        />
      </SimpleGrid>
      <TextInput
        label="Expected effect, %"
        description="Counts as long as no such day has passed; later what it did counts. Empty: none."
        inputMode="decimal"
        error={errors.expectedPercent?.message}
        {...register("expectedPercent")}
      />
    </Stack>
  );
}

/** Of everything, or of one category among those that sold. */
function CategoryInput() {
  const { register, getValues } = useFormContext<EventFields>();
  const { data = [] } = useValuesOf("category", "");
  const known = data.flatMap(({ value, label }) => (value === null ? [] : [{ value, label: label ?? value }]));
  const present = getValues("category");
  const isKnown = present === "" || known.some(({ value }) => value === present);
  return (
    <NativeSelect
      label="Moves"
      data={[
        { value: "", label: "The whole store" },
        ...(isKnown ? [] : [{ value: present, label: present }]),
        ...known,
      ]}
      {...register("category")}
    />
  );
}
