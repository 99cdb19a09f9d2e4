import { Button } from "@mantine/core";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Section } from "../../ui/detail/section.tsx";
import { useNarrow } from "../../ui/use-narrow.ts";
import type { ProductFields } from "./product-fields.ts";
import { variantFields } from "./variant-fields.ts";
import { nothingMore } from "./variant-form.ts";
import { VariantCard, VariantRow } from "./variant-row.tsx";

const largest = 100;

/** The variants as a grid: one row each, prices in major units of the product's currency. */
export function VariantGrid({ currency }: { currency: string }) {
  const { control, getValues } = useFormContext<ProductFields>();
  const { fields, append, remove } = useFieldArray({ control, name: "variants" });
  const optionNames = useWatch({ control, name: "optionNames" });
  const narrow = useNarrow();
  const add = () => {
    const last = getValues("variants").at(-1);
    if (last) append({ ...last, sku: "", barcode: "", ...nothingMore, options: last.options.map(() => "") });
  };
  const rows = (Variant: typeof VariantRow) =>
    fields.map(({ id }, at) => (
      <Variant key={id} at={at} optionNames={optionNames} onRemove={fields.length > 1 ? () => remove(at) : undefined} />
    ));
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
      {narrow ? (
        rows(VariantCard)
      ) : (
        <div className="table-scroll">
          <table className="table variant-grid">
            <GridHead optionNames={optionNames} />
            <tbody>{rows(VariantRow)}</tbody>
          </table>
        </div>
      )}
      <p className="section-note small soft">No promotion goes under the floor price.</p>
    </Section>
  );
}

function GridHead({ optionNames }: { optionNames: readonly string[] }) {
  return (
    <thead>
      <tr>
        {[...optionNames, ...variantFields.map(({ label }) => label)].map((label) => (
          <th key={label}>{label}</th>
        ))}
        <th>
          <span className="visually-hidden">More, and remove</span>
        </th>
      </tr>
    </thead>
  );
}
