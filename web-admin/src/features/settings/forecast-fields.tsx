import { Button, TextInput } from "@mantine/core";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { Icon } from "../../ui/icons.tsx";
import { type ForecastFields, newSupplier } from "./forecast-part.ts";

export function OrderingFields({ currency }: { currency: string }) {
  const { register, formState } = useFormContext<ForecastFields>();
  const { errors } = formState;
  return (
    <Section title="Ordering">
      <div className="field-grid">
        <TextInput
          label="Service level, %"
          description="In so many cases stock is to last until an order is here. More needs more safety stock."
          inputMode="decimal"
          error={errors.serviceLevel?.message}
          {...register("serviceLevel")}
        />
        <TextInput
          label="Lead time, days"
          description="From an order to its goods, where the supplier says nothing else."
          inputMode="numeric"
          error={errors.leadTimeDays?.message}
          {...register("leadTimeDays")}
        />
        <TextInput
          label="Days between two looks"
          description="How often somebody looks at what is to be ordered."
          inputMode="numeric"
          error={errors.reviewDays?.message}
          {...register("reviewDays")}
        />
        <TextInput
          label="Cost of stock a year, %"
          description="Of what the goods cost: room, money, what is lost."
          inputMode="decimal"
          error={errors.holdingCostPercent?.message}
          {...register("holdingCostPercent")}
        />
        <TextInput
          label={`Cost of an order in ${currency}`}
          description="Whatever its size: work, freight, papers."
          inputMode="decimal"
          error={errors.orderCost?.message}
          {...register("orderCost")}
        />
        <div className="field-wide">
          <SwitchField
            name="promotions"
            label="Count the shop’s own promotions"
            description="Those of 60 days at most. What they did is learnt, and counted where one of the name comes again."
          />
        </div>
        <div className="field-wide">
          <SwitchField
            name="holidays"
            label="Count the public holidays of the store’s country"
            description="Single ones are switched off in the calendar of events."
          />
        </div>
      </div>
    </Section>
  );
}

export function SupplierFields() {
  const { control } = useFormContext<ForecastFields>();
  const { fields, append, remove } = useFieldArray({ control, name: "suppliers", keyName: "key" });
  return (
    <Section
      title="Suppliers"
      actions={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => append(newSupplier)}
        >
          Add a supplier
        </Button>
      }
    >
      <div className="field-stack">
        <p className="soft">
          Only those whose terms are others than the ones above. The name is the one products have.
        </p>
        {fields.map(({ key }, at) => (
          <SupplierRow key={key} at={at} onRemove={() => remove(at)} />
        ))}
      </div>
    </Section>
  );
}

const columns = [
  ["leadTimeDays", "Lead time, days"],
  ["packSize", "Units of a pack"],
  ["minimumUnits", "Least units of an order"],
] as const;

function SupplierRow({ at, onRemove }: { at: number; onRemove: () => void }) {
  const { register, formState } = useFormContext<ForecastFields>();
  const errors = formState.errors.suppliers?.[at];
  return (
    <fieldset className="bare supplier-terms" aria-label={`Supplier ${at + 1}`}>
      <TextInput label="Supplier" error={errors?.supplier?.message} {...register(`suppliers.${at}.supplier`)} />
      {columns.map(([name, label]) => (
        <TextInput
          key={name}
          label={label}
          placeholder="As above"
          inputMode="numeric"
          error={errors?.[name]?.message}
          {...register(`suppliers.${at}.${name}`)}
        />
      ))}
      <Button variant="subtle" color="red" onClick={onRemove}>
        Remove
      </Button>
    </fieldset>
  );
}
