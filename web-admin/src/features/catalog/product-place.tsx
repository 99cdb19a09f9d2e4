import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { ProductStatus } from "@quayside/shared/catalog/schema.ts";
import { TaxClass } from "@quayside/shared/store/schema.ts";
import { useFormContext, useWatch } from "react-hook-form";
import { useFormats } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import type { ProductFields } from "./product-fields.ts";
import { productStatusLabels } from "./product-status.tsx";

const taxClasses: Record<TaxClass, string> = { standard: "Standard", reduced: "Reduced", zero: "Zero" };

/** Where a product stands: on sale or not, in which category, under which tax. */
export function ProductPlace() {
  const { register, formState, getValues } = useFormContext<ProductFields>();
  const { errors } = formState;
  const categories = useOperation("categories.list", {}, { staleTime: 300_000 });
  const present = getValues("categoryId");
  const known = categories.data?.map(({ id, name, path }) => ({
    value: id,
    label: `${"– ".repeat(path.length - 1)}${name}`,
  }));
  return (
    <Section title="Place">
      <Stack gap="md">
        <NativeSelect
          label="Status"
          data={ProductStatus.options.map((value) => ({ value, label: productStatusLabels[value] }))}
          {...register("status")}
        />
        <PlanFields />
        <NativeSelect
          key={known ? "known" : "loading"}
          label="Category"
          description={categories.error ? "The categories could not be read, so it stays as it is." : undefined}
          data={known ?? [{ value: present, label: "Loading…" }]}
          error={errors.categoryId?.message}
          {...register("categoryId")}
        />
        <NativeSelect
          label="Tax class"
          data={TaxClass.options.map((value) => ({ value, label: taxClasses[value] }))}
          {...register("taxClass")}
        />
      </Stack>
    </Section>
  );
}

/** When a scheduled or seasonal product is shown; times and seasons are the store's. */
function PlanFields() {
  const { register, control, formState } = useFormContext<ProductFields>();
  const { errors } = formState;
  const status = useWatch({ control, name: "status" });
  const { timeZone } = useFormats();
  if (status === "scheduled")
    return (
      <>
        <TextInput
          type="datetime-local"
          label="Shown from"
          description={`By the clock of ${timeZone}.`}
          error={errors.publishAt?.message}
          {...register("publishAt")}
        />
        <TextInput
          type="datetime-local"
          label="Shown until"
          description="Left empty, it stays."
          error={errors.unpublishAt?.message}
          {...register("unpublishAt")}
        />
      </>
    );
  if (status === "seasonal")
    return (
      <>
        <TextInput
          label="First day of each year"
          placeholder="11-15"
          error={errors.seasonFrom?.message}
          {...register("seasonFrom")}
        />
        <TextInput
          label="Last day of each year"
          placeholder="01-06"
          error={errors.seasonUntil?.message}
          {...register("seasonUntil")}
        />
      </>
    );
  return null;
}
