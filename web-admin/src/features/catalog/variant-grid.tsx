import { Button } from "@mantine/core";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import type { ProductFields } from "./product-fields.ts";
import { VariantRow } from "./variant-row.tsx";

const largest = 100;

/** The variants as a grid: one row each, prices in major units of the product's currency. */
export function VariantGrid({ currency }: { currency: string }) {
  const { control, getValues } = useFormContext<ProductFields>();
  const { fields, append, remove } = useFieldArray({ control, name: "variants" });
  const optionNames = useWatch({ control, name: "optionNames" });
  const add = () => {
    const last = getValues("variants").at(-1);
    if (last) append({ ...last, sku: "", barcode: "", options: last.options.map(() => "") });
  };
  return (
    <Section
      title={`Variants, prices in ${currency}`}
      flush
      actions={
        <Button variant="default" size="compact-sm" onClick={add} disabled={fields.length >= largest}>
          Add a variant
        </Button>
      }
    >
      <div className="table-scroll">
        <table className="table variant-grid">
          <thead>
            <tr>
              {optionNames.map((name) => (
                <th key={name}>{name}</th>
              ))}
              <th>SKU</th>
              <th>Price</th>
              <th>Compared with</th>
              <th>Cost</th>
              <th>Floor price</th>
              <th>Grams</th>
              <th>Barcode</th>
              <th>
                <span className="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ id }, at) => (
              <VariantRow
                key={id}
                at={at}
                optionNames={optionNames}
                onRemove={fields.length > 1 ? () => remove(at) : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="section-note small soft">No promotion goes under the floor price.</p>
    </Section>
  );
}
